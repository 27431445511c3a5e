package org.mvidarr.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What a user may do; each role may do all that the ones after it may. */
public enum Role {
    ADMIN(4),
    MANAGER(3),
    USER(2),
    READONLY(1);

    /** Names for {@code @RolesAllowed}, where an annotation wants constants. */
    public static final String ADMINS = "ADMIN";

    public static final String MANAGERS = "MANAGER";
    public static final String USERS = "USER";
    public static final String EVERYONE = "READONLY";

    private final int power;

    Role(int power) {
        this.power = power;
    }

    /** Whether a user of this role may do what is kept for the other. */
    public boolean covers(Role needed) {
        return power >= needed.power;
    }

    /** The container's groups of a user with this role: its own and all weaker ones. */
    public Set<String> groups() {
        return Arrays.stream(values())
                .filter(this::covers)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }
}
