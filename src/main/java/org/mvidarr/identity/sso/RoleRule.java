package org.mvidarr.identity.sso;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;

import org.mvidarr.identity.Role;

/**
 * The role of people in whose claim this value stands.
 *
 * @param claimValue compared letter by letter
 */
@Embeddable
public record RoleRule(
        @NotNull String claimValue, @NotNull @Enumerated(EnumType.STRING) Role role) {}
