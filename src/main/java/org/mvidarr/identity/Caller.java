package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.Optional;
import java.util.Set;

/** Who sends the present request; on pages as {@code me}. */
@Named("me")
@RequestScoped
public class Caller {
    @Inject SecurityContext security;
    @Inject HttpServletRequest request;

    /** The signed-in user; empty on the few open pages. */
    public Optional<SignedIn> user() {
        // Null while the mechanism itself is at work.
        @Nullable Set<SignedIn> found = security.getPrincipalsByType(SignedIn.class);
        return found == null ? Optional.empty() : found.stream().findFirst();
    }

    /** The signed-in user's id. */
    public long id() {
        return signedIn().id();
    }

    public SignedIn signedIn() {
        return user().orElseThrow(() -> new Refusal.Forbidden("identity.nobody"));
    }

    /** The shown part of the API key that stands in for the user. */
    public Optional<String> keyPrefix() {
        return Credentials.of(request).map(Credentials.Checked::keyPrefix);
    }

    public boolean isSignedIn() {
        return user().isPresent();
    }

    public String getUsername() {
        return user().map(SignedIn::username).orElse("");
    }

    public String getRole() {
        return user().map(user -> user.role().name()).orElse("");
    }

    Look look() {
        return user().map(SignedIn::look).orElse(Look.USUAL);
    }

    public String getScheme() {
        return look().scheme();
    }

    public String getAccent() {
        return look().accent();
    }

    public String getDensity() {
        return look().density();
    }

    public boolean isAdmin() {
        return may(Role.ADMIN);
    }

    public boolean isManager() {
        return may(Role.MANAGER);
    }

    /** May add and change things. */
    public boolean isEditor() {
        return may(Role.USER);
    }

    /**
     * For pages and their actions, which no annotation guards.
     *
     * @throws Refusal.Forbidden when the caller's role is too weak
     */
    public void require(Role role) {
        if (!may(role)) {
            throw new Refusal.Forbidden("identity.role");
        }
    }

    /**
     * For what concerns secrets of the account itself.
     *
     * @throws Refusal.Forbidden when an API key stands in for the user
     */
    public void requirePerson() {
        if (user().filter(user -> user.key() != null).isPresent()) {
            throw new Refusal.Forbidden("identity.by-key");
        }
    }

    private boolean may(Role role) {
        return user().filter(user -> user.may(role)).isPresent();
    }
}
