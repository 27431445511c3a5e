package org.mvidarr.identity.session;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.mvidarr.identity.Role;

/** What a login needs to know of its account. Read only: accounts are changed by their door. */
@Entity
@Immutable
@Table(name = "app_user")
class SessionOwner {
    @Id Long id;
    String username;

    @Enumerated(EnumType.STRING)
    Role role;

    String scheme;
    String accent;
    String density;
    boolean active;
    int loginEpoch;

    @SuppressWarnings("NullAway.Init")
    protected SessionOwner() {}
}
