package org.mvidarr.identity;

/** How far a browser's sign-in has come. */
public enum SignInOutcome {
    SIGNED_IN,
    /** Name or password is wrong, or the one-time code; which is not said. */
    WRONG,
    /** The password was right, a one-time code is missing. */
    CODE_NEEDED,
    /** Nobody has shown a password in this browser, or too long ago. */
    EXPIRED
}
