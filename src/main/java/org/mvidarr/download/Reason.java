package org.mvidarr.download;

/** Why a download waits or has failed. Text under {@code download.reason.<name>}. */
public enum Reason {
    /** The site wants fewer requests, or thinks we are a robot. */
    SLOWED(true),
    /** Removed, or never there. */
    GONE(false),
    /** Not offered where this server stands. */
    GEO(false),
    DRM(false),
    PRIVATE(false),
    MEMBERS(false),
    /** The site wants a sign-in. */
    COOKIES(false),
    AGE(false),
    /** No connection, or the name is unknown. */
    NETWORK(true),
    TIMEOUT(true),
    /** The site has trouble of its own. */
    SERVER(true),
    /** The file arrived incomplete. */
    BROKEN(true),
    /** It arrived whole, and is no video that can be read to its end. */
    VERIFY(false),
    /** It is here, and could not be put into the library; seen from its job, never stored. */
    NOT_FILED(false),
    /** A disk is full. */
    SPACE(true),
    /** More bytes than a download may have. */
    TOO_LARGE(false),
    /** There is no video at this address. */
    UNSUPPORTED(false),
    /** It leads to an address that may not be reached from here. */
    NOT_ALLOWED(false),
    TOOL_MISSING(true),
    /** The server that was at it was killed. */
    INTERRUPTED(true),
    INTERNAL(true);

    private final boolean passing;

    Reason(boolean passing) {
        this.passing = passing;
    }

    /** Whether another try later may well succeed. */
    public boolean passing() {
        return passing;
    }
}
