package org.mvidarr.platform.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.Refusal;

import java.util.HashSet;
import java.util.Set;

/**
 * Refuses query parameters that an operation does not know, or takes once and got twice, and what
 * is no text. Passing over them would let a misspelt filter show everything, and would have let
 * what is meant for a program behind the API through.
 */
@Provider
public class QueryCheck implements ContainerRequestFilter {
    /** Most characters of one value. */
    public static final int LONGEST = 2_000;

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
            String name = AddressText.decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = AddressText.decoded(equals < 0 ? "" : pair.substring(equals + 1));
            if (value.length() > LONGEST) {
                throw new Refusal.Invalid(null, "query.long", LONGEST);
            }
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
}
