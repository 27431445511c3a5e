package org.mvidarr.platform.web;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Locale;

/** A door's no, as a problem. */
@Provider
public class RefusalMapper implements ExceptionMapper<Refusal> {
    @Context UriInfo uri;

    @Override
    public Response toResponse(Refusal refusal) {
        Problem problem =
                Problem.of(
                        typeOf(refusal),
                        refusal.text(Locale.ENGLISH),
                        uri.getRequestUri().getPath(),
                        refusal.code());
        if (refusal instanceof Refusal.Invalid invalid && invalid.field() != null) {
            problem =
                    problem.with(
                            List.of(
                                    new Problem.FieldError(
                                            "/" + invalid.field(), problem.detail())));
        }
        if (refusal instanceof Refusal.TooMany tooMany) {
            return Response.fromResponse(problem.asResponse())
                    .header("Retry-After", tooMany.seconds())
                    .build();
        }
        return problem.asResponse();
    }

    private static ProblemType typeOf(Refusal refusal) {
        return switch (refusal) {
            case Refusal.NotFound _ -> ProblemType.NOT_FOUND;
            case Refusal.Conflict _ -> ProblemType.CONFLICT;
            case Refusal.Invalid _ -> ProblemType.INVALID;
            case Refusal.Forbidden _ -> ProblemType.FORBIDDEN;
            case Refusal.TooMany _ -> ProblemType.TOO_MANY;
            case Refusal.Unavailable _ -> ProblemType.UNAVAILABLE;
        };
    }
}
