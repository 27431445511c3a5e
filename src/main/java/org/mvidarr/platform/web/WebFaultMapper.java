package org.mvidarr.platform.web;

import jakarta.ws.rs.NotFoundException;
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
        // The runtime calls it "not found" when a parameter is no number, as its specification
        // says.
        boolean wrongParameter =
                e instanceof NotFoundException
                        && String.valueOf(e.getMessage()).contains("QueryParam");
        int status = wrongParameter ? 400 : original.getStatus();
        ProblemType type = ProblemType.ofStatus(status);
        Response problem =
                Problem.of(
                                type,
                                Messages.text(
                                        Locale.ENGLISH,
                                        wrongParameter
                                                ? "problem.parameter"
                                                : "problem." + type.slug()),
                                uri.getRequestUri().getPath(),
                                type.slug())
                        .asResponse();
        Response.ResponseBuilder answer = Response.fromResponse(problem).status(status);
        if (original.getHeaderString("Allow") != null) {
            answer.header("Allow", original.getHeaderString("Allow"));
        }
        return answer.build();
    }
}
