package org.mvidarr.identity;

/** What an API key may do for its owner; never more than he may himself. */
public enum KeyScope {
    /** Subscribe to feeds and calendars, whose addresses carry the key; good for nothing else. */
    FEED(Role.READONLY),
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

    boolean onlyReads() {
        return most == Role.READONLY;
    }

    /** Whether a key of this scope is of use to somebody of the role. */
    boolean fits(Role owner) {
        return most == Role.READONLY || owner.covers(most);
    }
}
