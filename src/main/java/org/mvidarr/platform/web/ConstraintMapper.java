package org.mvidarr.platform.web;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;

import java.util.List;
import java.util.Locale;

/**
 * Bean Validation's findings, each beside its field. A mapper of its own: one for RuntimeException
 * never sees them.
 */
@Provider
public class ConstraintMapper implements ExceptionMapper<ConstraintViolationException> {
    @Context UriInfo uri;

    @Override
    public Response toResponse(ConstraintViolationException e) {
        List<Problem.FieldError> errors =
                e.getConstraintViolations().stream()
                        .map(
                                violation ->
                                        new Problem.FieldError(
                                                pointer(violation), violation.getMessage()))
                        .sorted((a, b) -> a.pointer().compareTo(b.pointer()))
                        .toList();
        return Problem.of(
                        ProblemType.INVALID,
                        Messages.text(Locale.ENGLISH, "refusal.fields", errors.size()),
                        uri.getRequestUri().getPath(),
                        "fields")
                .with(errors)
                .asResponse();
    }

    /**
     * The last two names of the path are method and argument for parameters, or argument and field
     * for bodies.
     */
    private static String pointer(ConstraintViolation<?> violation) {
        String last = "";
        for (Path.Node node : violation.getPropertyPath()) {
            last = node.getName() == null ? last : node.getName();
        }
        return "/" + last;
    }
}
