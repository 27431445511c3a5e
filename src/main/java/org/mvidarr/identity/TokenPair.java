package org.mvidarr.identity;

import java.time.Duration;

/** What a client gets for a password or a refresh token. */
record TokenPair(String access, Duration accessLife, String refresh) {
    @Override
    public String toString() {
        return "TokenPair";
    }
}
