package org.mvidarr.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The query parameters of the history. */
public class HistoryQuery {
    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "From 1")
    int page;

    @QueryParam("pageSize")
    @DefaultValue("10")
    @Parameter(description = "1 to 1000")
    int pageSize;

    @QueryParam("sortKey")
    @Parameter(description = "date, the only one there is", schema = @Schema(enumeration = "date"))
    @Nullable String sortKey;

    @QueryParam("sortDirection")
    @Parameter(description = "ascending or descending", example = "descending")
    @Nullable String sortDirection;

    @QueryParam("videoId")
    @Parameter(description = "Only of this video, also when it is gone", example = "1")
    @Nullable Long videoId;

    @QueryParam("eventType")
    @Parameter(description = "Only events of this kind", example = "trackFileImported")
    @Nullable String eventType;

    @QueryParam("since")
    @Parameter(description = "Not before this moment", example = "2026-05-01T00:00:00Z")
    @Nullable String since;

    @QueryParam("after")
    @Parameter(description = "\"next\" of the page before: goes on behind it, however deep")
    @Nullable String after;

    Paging paging() {
        boolean usual =
                sortDirection == null || sortDirection.isEmpty() || sortDirection.equals("default");
        return Paging.of(
                        page,
                        pageSize,
                        sortKey,
                        usual ? "descending" : sortDirection,
                        VideoHistory.SORTS,
                        "date")
                .after(after);
    }

    HistoryFilter filter() {
        return new HistoryFilter(videoId, kind(), moment());
    }

    private @Nullable VideoEventKind kind() {
        if (eventType == null || eventType.isBlank()) {
            return null;
        }
        return VideoEventKind.of(eventType.strip())
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        "eventType",
                                        "library.filter",
                                        Arrays.stream(VideoEventKind.values())
                                                .map(VideoEventKind::eventType)
                                                .collect(Collectors.joining(", "))));
    }

    private @Nullable Instant moment() {
        if (since == null || since.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(since.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal.Invalid("since", "history.moment");
        }
    }
}
