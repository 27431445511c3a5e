package org.mvidarr.identity.audit;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited.Outcome;
import org.mvidarr.platform.Refusal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The query parameters by which events are chosen. */
public class AuditQuery {
    @QueryParam("user")
    @Parameter(description = "Name of who did it", example = "admin")
    @Nullable String user;

    @QueryParam("action")
    @Parameter(description = "The action, or its beginning", example = "login.")
    @Nullable String action;

    @QueryParam("outcome")
    @Parameter(description = "OK, REFUSED or FAILED")
    @Nullable String outcome;

    @QueryParam("from")
    @Parameter(description = "Not before this moment", example = "2026-05-01T00:00:00Z")
    @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Before this moment", example = "2026-06-01T00:00:00Z")
    @Nullable String to;

    @QueryParam("target")
    @Parameter(description = "A part of what it was done to")
    @Nullable String target;

    @QueryParam("address")
    @Parameter(description = "The address it came from, or its beginning", example = "192.168.")
    @Nullable String address;

    AuditFilter filter() {
        return new AuditFilter(
                user, action, outcome(), moment("from", from), moment("to", to), target, address);
    }

    private @Nullable Outcome outcome() {
        if (outcome == null || outcome.isBlank()) {
            return null;
        }
        try {
            return Outcome.valueOf(outcome.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("outcome", "audit.outcome");
        }
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal.Invalid(field, "audit.moment");
        }
    }
}
