package org.mvidarr.platform.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Set;

/**
 * Gives every {@link Versioned} answer an ETag of version and content, and answers 304 to whoever
 * has it already. The version is what {@link IfMatch} reads, the content what caches need.
 */
@Provider
@Priority(Priorities.USER + 100)
public class EntityTags implements ContainerResponseFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int HASH_BYTES = 8;

    /**
     * From this length on the server compresses what it sends, unless the tag claims that every
     * byte is the same.
     */
    private static final int COMPRESSED_FROM_BYTES = 2_048;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(response.getEntity() instanceof Versioned shown) || response.getStatus() >= 300) {
            return;
        }
        byte[] body = JsonText.of(shown);
        String tag =
                "\"" + shown.version() + "." + Digest.of(body).substring(0, 2 * HASH_BYTES) + "\"";
        response.getHeaders()
                .putSingle(
                        HttpHeaders.ETAG, body.length < COMPRESSED_FROM_BYTES ? tag : "W/" + tag);
        // A browser may keep it, but asks each time whether it still holds.
        response.getHeaders()
                .putIfAbsent(HttpHeaders.CACHE_CONTROL, Arrays.asList("private, no-cache"));
        if (READING.contains(request.getMethod())
                && names(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(body, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** The weak comparison of RFC 9110, 8.8.3.2: what compresses on the way makes tags weak. */
    static boolean names(@Nullable String header, String tag) {
        if (header == null) {
            return false;
        }
        return header.strip().equals("*")
                || Arrays.stream(header.split(","))
                        .map(String::strip)
                        .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                        .anyMatch(tag::equals);
    }
}
