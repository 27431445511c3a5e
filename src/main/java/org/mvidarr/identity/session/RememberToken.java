package org.mvidarr.identity.session;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a browser keeps to stay signed in.
 *
 * @param session the login it renews; no secret
 * @param until when the login ends
 */
public record RememberToken(UUID session, String secret, Instant until) {
    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([\\w-]{43})");

    /** As it stands in the cookie; empty when it was not written by us. */
    public static Optional<RememberToken> parse(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(
                        new RememberToken(
                                UUID.fromString(form.group(1)), form.group(2), Instant.EPOCH))
                : Optional.empty();
    }

    public String text() {
        return session + "." + secret;
    }

    @Override
    public String toString() {
        return "RememberToken of " + session;
    }
}
