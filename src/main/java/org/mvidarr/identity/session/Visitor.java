package org.mvidarr.identity.session;

import jakarta.servlet.http.HttpServletRequest;

import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.web.Client;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Where a request comes from, as far as it can be shown in a list.
 *
 * @param userAgent as the browser calls itself, cut; not to be trusted
 */
public record Visitor(String address, String userAgent) {
    private static final int LONGEST_ADDRESS = 45;
    private static final int LONGEST_AGENT = 300;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public static Visitor of(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Visitor(
                Clipped.to(LONGEST_ADDRESS, Client.of(request).address()),
                Clipped.to(LONGEST_AGENT, CONTROL.matcher(agent).replaceAll(" ")));
    }
}
