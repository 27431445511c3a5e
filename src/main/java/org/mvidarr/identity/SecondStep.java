package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Allowed;
import org.mvidarr.platform.Refusal;

/** What stands between a right password and a login. */
@Allowed(
        rules = "interfaces",
        because =
                "a seam: signing in need not know which second factors there are, and so the"
                        + " packages form no circle")
public interface SecondStep {
    /** What is to be done with somebody whose password was right. */
    enum Answer {
        /** He has no second factor and needs none. */
        NOT_NEEDED,
        /** The code was right, and is used up. */
        PASSED,
        /** He has a second factor and showed no code. */
        CODE_NEEDED,
        /** The code was wrong, too old or used before; it was counted. */
        WRONG,
        /** His role must have a second factor and he has none. */
        ENROL_FIRST
    }

    /**
     * @param code of the app or a recovery code, as typed; null when none was shown
     * @param address where the request comes from
     * @throws Refusal.TooMany after too many wrong codes; the code is not looked at
     */
    Answer ask(SignedIn proved, @Nullable String code, String address);

    /** Whether somebody may do nothing but set up his second factor. Cheap. */
    boolean mustEnrol(SignedIn user);
}
