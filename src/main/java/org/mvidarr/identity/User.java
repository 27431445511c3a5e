package org.mvidarr.identity;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody who may sign in. Begins active, with a password hash or invited to choose a password;
 * may be deactivated. Raising the login epoch ends every login there is.
 */
@Entity
@Table(name = "app_user")
@EntityListeners(AccountWatch.class)
class User {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "app_user_seq")
    @SequenceGenerator(name = "app_user_seq", sequenceName = "app_user_seq", allocationSize = 50)
    Long id;

    String username;
    @Nullable String email;

    @Enumerated(EnumType.STRING)
    Role role;

    @Nullable String passwordHash;
    boolean active = true;
    int loginEpoch;
    @Nullable Instant lastLoginAt;
    @Nullable String locale;
    @Nullable Instant invitedAt;
    String scheme = Look.USUAL.scheme();
    String accent = Look.USUAL.accent();
    String density = Look.USUAL.density();
    Instant createdAt;
    Instant updatedAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected User() {}

    @SuppressWarnings("NullAway.Init")
    User(String username, Role role, @Nullable String passwordHash, Instant now) {
        this.username = username;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Another role or a deactivation ends every login there is. */
    void edit(AccountEdit edit, Instant now) {
        if (role != edit.role() || (active && !edit.active())) {
            loginEpoch++;
        }
        email = edit.email();
        role = edit.role();
        active = edit.active();
        updatedAt = now;
    }

    /** Ends every login there is. */
    void newPassword(String hash, Instant now) {
        passwordHash = hash;
        invitedAt = null;
        loginEpoch++;
        updatedAt = now;
    }

    /** Ends every login there is. */
    void endLogins(Instant now) {
        loginEpoch++;
        updatedAt = now;
    }

    Look look() {
        return new Look(scheme, accent, density);
    }

    void look(Look wanted) {
        scheme = wanted.scheme();
        accent = wanted.accent();
        density = wanted.density();
    }

    void email(@Nullable String wanted, Instant now) {
        email = wanted;
        updatedAt = now;
    }
}
