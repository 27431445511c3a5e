package org.mvidarr.identity.twofactor;

import jakarta.validation.constraints.NotNull;

import org.mvidarr.identity.Role;
import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;

import java.util.Set;

/**
 * Who must have a second factor.
 *
 * @param requiredFor the roles whose users can do nothing before they have set one up
 */
@Topic(value = "two-factor", section = Section.SECURITY)
public record TwoFactorSettings(@NotNull Set<@NotNull Role> requiredFor) {
    public static TwoFactorSettings defaults() {
        return new TwoFactorSettings(Set.of());
    }
}
