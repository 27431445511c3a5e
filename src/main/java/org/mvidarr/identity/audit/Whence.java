package org.mvidarr.identity.audit;

import org.jspecify.annotations.Nullable;

/**
 * Who did something, and from where.
 *
 * @param keyPrefix the API key that stood in for the user
 */
record Whence(
        @Nullable Long userId,
        @Nullable String username,
        @Nullable String keyPrefix,
        @Nullable String address) {
    /** The program itself, without anybody asking. */
    static final Whence PROGRAM = new Whence(null, null, null, null);

    Whence as(long id, String name) {
        return new Whence(id, name, keyPrefix, address);
    }

    /** Whom a ration of refusals belongs to. */
    String rationed() {
        return userId != null ? "u" + userId : "a" + address;
    }
}
