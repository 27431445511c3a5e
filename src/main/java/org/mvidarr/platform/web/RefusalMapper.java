package org.mvidarr.platform.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.mvidarr.platform.Refusal;

/** A door's no, as a problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Context UriInfo uri;
    @Context HttpHeaders headers;

    @Override
    public Response toResponse(Refusal refusal) {
        return answer(refusal, uri, headers);
    }

    static Response answer(Refusal refusal, UriInfo uri, HttpHeaders headers) {
        boolean conditional = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
        Response response =
                Problem.of(refusal, uri.getRequestUri().getPath(), conditional).asResponse();
        if (refusal instanceof Refusal.TooMany tooMany) {
            return Response.fromResponse(response).header("Retry-After", tooMany.seconds()).build();
        }
        return response;
    }
}
