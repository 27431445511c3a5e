package org.mvidarr.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may do; each role may do all that the ones after it may. */
public enum Role {
    ADMIN,
    MANAGER,
    USER,
    READONLY;

    /** Names for {@code @RolesAllowed}, where an annotation wants constants. */
    public static final String ADMINS = "ADMIN";

    public static final String MANAGERS = "MANAGER";
    public static final String USERS = "USER";
    public static final String EVERYONE = "READONLY";

    /** The container's groups of a user with this role: its own and all weaker ones. */
    public Set<String> groups() {
        return Arrays.stream(values())
                .filter(role -> role.ordinal() >= ordinal())
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
