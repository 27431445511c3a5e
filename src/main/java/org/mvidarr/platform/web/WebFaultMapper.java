package org.mvidarr.platform.web;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;

import java.util.Locale;

/** What the JAX-RS runtime itself refuses: no such path, wrong method, unreadable body. */
@Provider
public class WebFaultMapper implements ExceptionMapper<WebApplicationException> {
    @Context UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response original = e.getResponse();
        if (original.getStatus() < 400) {
            return original;
        }
        ProblemType type = ProblemType.ofStatus(original.getStatus());
        Response problem =
                Problem.of(
                                type,
                                Messages.text(Locale.ENGLISH, "problem." + type.slug()),
                                uri.getPath(),
                                type.slug())
                        .asResponse();
        Response.ResponseBuilder answer =
                Response.fromResponse(problem).status(original.getStatus());
        if (original.getHeaderString("Allow") != null) {
            answer.header("Allow", original.getHeaderString("Allow"));
        }
        return answer.build();
    }
}
