package org.mvidarr.platform.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Lets a deletion through whose caller accepts problems only. Where an answer has no body, a client
 * made from the API's description names no other type, and would be told 406 for a type that is
 * never sent (RFC 9110, 12.5.1 leaves it to the server).
 */
@Provider
@PreMatching
public class ProblemsOnly implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String accepted = request.getHeaderString(HttpHeaders.ACCEPT);
        if (request.getMethod().equals(HttpMethod.DELETE)
                && accepted != null
                && accepted.strip().equalsIgnoreCase(Problem.MEDIA_TYPE)) {
            request.getHeaders()
                    .putSingle(
                            HttpHeaders.ACCEPT,
                            Problem.MEDIA_TYPE + ", " + MediaType.APPLICATION_JSON);
        }
    }
}
