package org.mvidarr.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.ClientErrorException;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.ProblemType;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version that an edit is based on: that of the {@code If-Match} header, else that of the body.
 * Of an ETag only the version counts, since what else its answer shows (counts, states) may change
 * without anybody's edit; a weak one is as good, since whatever compresses on the way makes it so
 * (ADR 0017).
 */
@RequestScoped
public class IfMatch {
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\\.[^\",]*\"");

    /** An ETag that was never given out matches no version. */
    private static final int NONE = -2;

    @Inject HttpServletRequest request;

    /**
     * For PUT.
     *
     * @param fromBody the version member of the body
     * @return what the door shall expect; {@link Versioned#ANY} for {@code If-Match: *}
     * @throws ClientErrorException 428 when the request names no version
     */
    public int expected(@Nullable Integer fromBody) {
        String header = header();
        if (header != null) {
            return version(header);
        }
        if (fromBody == null) {
            throw new ClientErrorException(ProblemType.PRECONDITION_REQUIRED.status());
        }
        if (fromBody < 0) {
            throw new Refusal.Invalid("version", "version.negative");
        }
        return fromBody;
    }

    /**
     * For PATCH, which is applied to what was read just now: {@code If-Match: *} means that
     * version, so that nothing is overwritten that came in between.
     *
     * @param current version of what the patch is applied to
     */
    public int expected(JsonObject patch, int current) {
        int expected = expected(versionIn(patch));
        return expected == Versioned.ANY ? current : expected;
    }

    /** For DELETE: without the header any version will do. */
    public int orAny() {
        String header = header();
        return header == null ? Versioned.ANY : version(header);
    }

    static int version(String header) {
        String tag = header.strip();
        if (tag.equals("*")) {
            return Versioned.ANY;
        }
        Matcher matcher = ETAG.matcher(tag);
        if (matcher.matches()) {
            return Integer.parseInt(matcher.group(1));
        }
        if (tag.length() >= 2 && tag.endsWith("\"") && tag.indexOf(',') < 0) {
            return NONE;
        }
        throw new Refusal.Invalid(null, "version.etag");
    }

    private static @Nullable Integer versionIn(JsonObject patch) {
        JsonValue version = patch.get("version");
        if (version == null || version == JsonValue.NULL) {
            return null;
        }
        if (version instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.intValueExact();
            } catch (ArithmeticException e) {
                throw new Refusal.Invalid("version", "version.negative");
            }
        }
        throw new Refusal.Invalid("version", "version.negative");
    }

    private @Nullable String header() {
        return request.getHeader("If-Match");
    }
}
