package org.mvidarr.identity.sso;

import java.util.Locale;

/** Why somebody is not signed in; the text is {@code sso.failure.<name>}. */
public enum Failure {
    /** He, or the provider, said no there. */
    DENIED,
    /** The way back took too long, was gone twice, or began in another browser. */
    EXPIRED,
    /** The provider does not answer, or not in the way it should. */
    UNREACHABLE,
    /** What it answered did not stand the check. */
    UNTRUSTED,
    /** It does not take us for the client we say we are, or its own description is wrong. */
    MISCONFIGURED,
    /** He has no account here and gets none. */
    NOT_ADMITTED,
    /** His account here is deactivated. */
    INACTIVE,
    /** The account there opens another account here. */
    TAKEN,
    /** There is no such provider, or it is switched off. */
    GONE;

    /** Value of the address' {@code sso}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the text for an address' value; anybody can write there what he likes. */
    static String textOf(String code) {
        for (Failure failure : values()) {
            if (failure.code().equals(code)) {
                return "sso.failure." + failure;
            }
        }
        return "sso.failure." + UNREACHABLE;
    }
}
