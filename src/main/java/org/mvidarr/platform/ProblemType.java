package org.mvidarr.platform;

/**
 * The catalogue of what the API can answer instead of what was asked for (RFC 9457 {@code type}).
 */
public enum ProblemType {
    INVALID("invalid", 400, "The request is not valid"),
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    FORBIDDEN("forbidden", 403, "Not allowed"),
    NOT_FOUND("not-found", 404, "Not found"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "Method not allowed"),
    NOT_ACCEPTABLE("not-acceptable", 406, "No such representation"),
    CONFLICT("conflict", 409, "Conflicts with the present state"),
    LENGTH_REQUIRED("length-required", 411, "Say how long the body is"),
    PRECONDITION_FAILED("precondition-failed", 412, "Changed by someone else"),
    TOO_LARGE("too-large", 413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "Media type not supported"),
    UNPROCESSABLE("unprocessable", 422, "Cannot be carried out"),
    PRECONDITION_REQUIRED("precondition-required", 428, "Say which version you have read"),
    TOO_MANY("too-many", 429, "Too many requests"),
    INTERNAL("internal", 500, "Internal error"),
    UNAVAILABLE("unavailable", 503, "Not available at the moment");

    private static final String BASE = "urn:mvidarr:problem:";

    private final String slug;
    private final int status;
    private final String title;

    ProblemType(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    /** The RFC 9457 type member: a stable name, not an address to fetch. */
    public String uri() {
        return BASE + slug;
    }

    public String slug() {
        return slug;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The entry that fits a status the JAX-RS runtime chose by itself. */
    public static ProblemType ofStatus(int status) {
        for (ProblemType type : values()) {
            if (type.status == status) {
                return type;
            }
        }
        return status >= 500 ? INTERNAL : INVALID;
    }
}
