package org.mvidarr.playlist;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The query parameters of the list of playlists. */
public class PlaylistListing {
    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(1_000_000)
    @Parameter(description = "From 1")
    int page;

    @QueryParam("pageSize")
    @DefaultValue("50")
    @Min(1)
    @Max(Paging.MAX_SIZE)
    @Parameter(description = "1 to 1000")
    int pageSize;

    @QueryParam("sortKey")
    @Size(max = 40)
    @Parameter(description = "name, added or changed", example = "name")
    @Nullable String sortKey;

    @QueryParam("sortDirection")
    @Size(max = 20)
    @Parameter(description = "ascending, descending or default")
    @Nullable String sortDirection;

    @QueryParam("which")
    @Size(max = 20)
    @Parameter(
            description =
                    "ALL (one's own and shared ones, the default), MINE, SHARED (by others),"
                            + " FEATURED, or EVERYONES, which for managers are the private ones of"
                            + " others too",
            example = "MINE")
    @Nullable String which;

    @QueryParam("kind")
    @Size(max = 20)
    @Parameter(description = "MANUAL or SMART")
    @Nullable String kind;

    @QueryParam("folderId")
    @Min(0)
    @Parameter(description = "Only those in this folder of one's own; 0 for those in none")
    @Nullable Long folderId;

    @QueryParam("search")
    @Size(max = 200)
    @Parameter(description = "Part of the name; accents and case do not matter")
    @Nullable String search;

    Paging paging() {
        return Paging.of(page, pageSize, sortKey, sortDirection, PlaylistCatalog.SORTS, "name");
    }

    PlaylistQuery query() {
        PlaylistQuery.Which asked = named("which", which, PlaylistQuery.Which.class);
        return new PlaylistQuery(
                asked == null ? PlaylistQuery.Which.ALL : asked,
                search,
                named("kind", kind, PlaylistKind.class),
                folderId);
    }

    /**
     * The constant of this name; null when nothing is named.
     *
     * @throws Refusal.Invalid that says which there are
     */
    static <E extends Enum<E>> @Nullable E named(
            String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isBlank()) {
            return null;
        }
        E[] all = type.getEnumConstants();
        return Arrays.stream(all)
                .filter(constant -> constant.name().equals(value.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        field,
                                        "library.filter",
                                        Arrays.stream(all)
                                                .map(Enum::name)
                                                .collect(Collectors.joining(", "))));
    }
}
