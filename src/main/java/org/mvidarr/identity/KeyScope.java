package org.mvidarr.identity;

/** What an API key may do for its owner; never more than he may himself. */
public enum KeyScope {
    /** Look at everything, change nothing. */
    READ(Role.READONLY),
    /** What managers may. */
    MANAGE(Role.MANAGER),
    /** What administrators may. */
    ADMIN(Role.ADMIN);

    private final Role most;

    KeyScope(Role most) {
        this.most = most;
    }

    /** The weaker of the owner's role and what this scope allows. */
    Role limit(Role owner) {
        return owner.covers(most) ? most : owner;
    }

    /** Whether a key of this scope is of use to somebody of the role. */
    boolean fits(Role owner) {
        return this == READ || owner.covers(most);
    }
}
