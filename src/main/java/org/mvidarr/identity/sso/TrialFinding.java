package org.mvidarr.identity.sso;

import org.mvidarr.platform.Messages;

import java.util.Locale;

/**
 * One thing that was seen when a provider was tried.
 *
 * @param code stable, for programs
 * @param bad whether nobody can sign in while it is so
 */
public record TrialFinding(String code, boolean bad, String text) {
    static TrialFinding good(String code, Object... arguments) {
        return new TrialFinding(code, false, text(code, arguments));
    }

    static TrialFinding bad(String code, Object... arguments) {
        return new TrialFinding(code, true, text(code, arguments));
    }

    private static String text(String code, Object... arguments) {
        return Messages.text(Locale.ENGLISH, "sso.trial." + code, arguments);
    }
}
