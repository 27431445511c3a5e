package org.mvidarr.platform.web;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.ProblemType;

import java.io.IOException;
import java.util.List;

/**
 * Body of {@code application/problem+json} (RFC 9457).
 *
 * @param code stable name of the reason, for programs
 * @param errors one entry per wrong input; empty when the request as a whole is meant
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable String code,
        List<FieldError> errors) {
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
                type.uri(), type.title(), type.status(), detail, instance, code, List.of());
    }

    Problem with(List<FieldError> fieldErrors) {
        return new Problem(type, title, status, detail, instance, code, fieldErrors);
    }

    /**
     * Answers from a filter, where JAX-RS is not there yet.
     *
     * @param code stable name of the reason
     */
    public static void write(
            HttpServletResponse response, ProblemType type, String code, String detail)
            throws IOException {
        response.setStatus(type.status());
        response.setContentType(MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        Json.createObjectBuilder()
                                .add("type", type.uri())
                                .add("title", type.title())
                                .add("status", type.status())
                                .add("detail", detail)
                                .add("code", code)
                                .add("errors", JsonValue.EMPTY_JSON_ARRAY)
                                .build()
                                .toString());
    }

    Response asResponse() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
