package org.mvidarr.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The query parameters of the video list. */
public class VideoQuery {
    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "From 1")
    int page;

    @QueryParam("pageSize")
    @DefaultValue("10")
    @Parameter(description = "1 to 1000")
    int pageSize;

    @QueryParam("sortKey")
    @Parameter(description = "title, artist, year, added or relevance")
    @Nullable String sortKey;

    @QueryParam("sortDirection")
    @Parameter(description = "ascending, descending or default")
    @Nullable String sortDirection;

    @QueryParam("search")
    @Parameter(
            description = "Words of artist, title or album; accents and small slips do not matter",
            example = "bjork")
    @Nullable String search;

    @QueryParam("state")
    @Parameter(description = "Only videos in this state", example = "HAVE")
    @Nullable String state;

    @QueryParam("kind")
    @Parameter(description = "Only videos of this kind", example = "LIVE")
    @Nullable String kind;

    @QueryParam("artistId")
    @Parameter(description = "Only videos this artist is heard on")
    @Nullable Long artistId;

    Paging paging() {
        return Paging.of(page, pageSize, sortKey, sortDirection, VideoCatalog.SORTS, "title");
    }

    VideoFilter filter() {
        return new VideoFilter(
                search,
                named("state", state, VideoState.class),
                named("kind", kind, VideoKind.class),
                artistId);
    }

    private static <E extends Enum<E>> @Nullable E named(
            String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        String allowed =
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .collect(Collectors.joining(", "));
        throw new Refusal.Invalid(field, "library.filter", allowed);
    }
}
