package org.mvidarr.identity.sso;

import java.io.Serial;

/** Somebody could not be signed in. The message is for the log and holds no secret. */
final class FailedSignIn extends Exception {
    @Serial private static final long serialVersionUID = 1L;

    private final Failure failure;

    FailedSignIn(Failure failure, String message) {
        super(message);
        this.failure = failure;
    }

    FailedSignIn(Failure failure, String message, Throwable cause) {
        super(message, cause);
        this.failure = failure;
    }

    Failure failure() {
        return failure;
    }
}
