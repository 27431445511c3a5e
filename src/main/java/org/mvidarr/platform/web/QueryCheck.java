package org.mvidarr.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.Refusal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * Refuses query parameters that an operation does not know, or takes once and got twice, and what
 * is no text. Passing over them would let a misspelt filter show everything, and would have let
 * what is meant for a program behind the API through.
 */
@Provider
public class QueryCheck implements ContainerRequestFilter {
    private static final int SHOWN = 50;

    @Context ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        check(
                request.getUriInfo().getRequestUri().getRawQuery(),
                QueryParameters.of(resource.getResourceMethod()));
    }

    static void check(@Nullable String query, QueryParameters allowed) {
        if (query == null || query.isEmpty()) {
            return;
        }
        Set<String> seen = new HashSet<>();
        for (String pair : query.split("&")) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            decoded(equals < 0 ? "" : pair.substring(equals + 1));
            String shown = Clipped.to(SHOWN, name);
            if (pair.isEmpty()) {
                continue;
            }
            if (!allowed.isKnown(name)) {
                throw new Refusal.Invalid(
                        shown,
                        "query.unknown",
                        shown,
                        String.join(", ", allowed.severalByName().keySet()));
            }
            if (!seen.add(name) && !allowed.takesSeveral(name)) {
                throw new Refusal.Invalid(shown, "query.twice", shown);
            }
        }
    }

    private static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(octet(raw, i + 1));
                i += 2;
            } else if (c < 128) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static int octet(String raw, int start) {
        if (start + 2 > raw.length()) {
            throw unreadable();
        }
        int high = Character.digit(raw.charAt(start), 16);
        int low = Character.digit(raw.charAt(start + 1), 16);
        if (high < 0 || low < 0) {
            throw unreadable();
        }
        return high * 16 + low;
    }

    private static Refusal.Invalid unreadable() {
        return new Refusal.Invalid(null, "query.text");
    }
}
