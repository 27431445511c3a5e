package org.mvidarr.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * Body of {@code application/problem+json} (RFC 9457).
 *
 * @param code stable name of the reason, for programs
 * @param errors one entry per wrong input; empty when the request as a whole is meant
 * @param currentVersion only when somebody else has changed the thing: the version it has now
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String code,
        List<FieldError> errors,
        @Nullable Integer currentVersion) {
    public static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One wrong input.
     *
     * @param pointer JSON pointer of the input, such as {@code /url}; query parameters likewise
     */
    public record FieldError(String pointer, String detail) {}

    static Problem of(
            ProblemType type, String detail, @Nullable String instance, @Nullable String code) {
        return new Problem(
                type.uri(), type.title(), type.status(), detail, instance, code, List.of(), null);
    }

    /**
     * A door's no.
     *
     * @param instance path of the request
     * @param conditional whether the request named the version in a header, which has a status of
     *     its own (RFC 9110, 13.1.1)
     */
    static Problem of(Refusal refusal, @Nullable String instance, boolean conditional) {
        Problem problem =
                of(
                        typeOf(refusal, conditional),
                        refusal.text(Locale.ENGLISH),
                        instance,
                        refusal.code());
        return switch (refusal) {
            case Refusal.Invalid invalid when invalid.field() != null ->
                    problem.with(List.of(new FieldError("/" + invalid.field(), problem.detail())));
            case Refusal.Stale stale -> problem.at(stale.currentVersion());
            default -> problem;
        };
    }

    Problem with(List<FieldError> fieldErrors) {
        return new Problem(type, title, status, detail, instance, code, fieldErrors, null);
    }

    private Problem at(int version) {
        return new Problem(type, title, status, detail, instance, code, errors, version);
    }

    private static ProblemType typeOf(Refusal refusal, boolean conditional) {
        return switch (refusal) {
            case Refusal.NotFound _ -> ProblemType.NOT_FOUND;
            case Refusal.Stale _ when conditional -> ProblemType.PRECONDITION_FAILED;
            case Refusal.Conflict _ -> ProblemType.CONFLICT;
            case Refusal.Invalid _ -> ProblemType.INVALID;
            case Refusal.Forbidden _ -> ProblemType.FORBIDDEN;
            case Refusal.TooMany _ -> ProblemType.TOO_MANY;
            case Refusal.Unavailable _ -> ProblemType.UNAVAILABLE;
        };
    }

    /**
     * Answers from a filter, where JAX-RS is not there yet.
     *
     * @param code stable name of the reason
     */
    public static void write(
            HttpServletResponse response, ProblemType type, String code, String detail)
            throws IOException {
        write(response, type, code, detail, null);
    }

    /**
     * As above, and names the request.
     *
     * @param instance path of the request
     */
    static void write(
            HttpServletResponse response,
            ProblemType type,
            String code,
            String detail,
            @Nullable String instance)
            throws IOException {
        JsonObjectBuilder problem =
                Json.createObjectBuilder()
                        .add("type", type.uri())
                        .add("title", type.title())
                        .add("status", type.status())
                        .add("detail", detail)
                        .add("code", code)
                        .add("errors", JsonValue.EMPTY_JSON_ARRAY);
        if (instance != null) {
            problem.add("instance", instance);
        }
        response.setStatus(type.status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(problem.build().toString());
    }

    Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
