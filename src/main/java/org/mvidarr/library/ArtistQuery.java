package org.mvidarr.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.List;

/** The query parameters of the artist list; all that are given must hold. */
public class ArtistQuery {
    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "From 1")
    int page;

    @QueryParam("pageSize")
    @DefaultValue("10")
    @Parameter(description = "1 to 1000")
    int pageSize;

    @QueryParam("sortKey")
    @Parameter(description = "name, added, videos, bytes or latest")
    @Nullable String sortKey;

    @QueryParam("sortDirection")
    @Parameter(description = "ascending, descending or default")
    @Nullable String sortDirection;

    @QueryParam("search")
    @Parameter(
            description =
                    "Part of a name or alias; accents do not matter. What is found nowhere is"
                            + " taken for a slip of spelling.",
            example = "bjork")
    @Nullable String search;

    @QueryParam("monitored")
    @Parameter(description = "true or false")
    @Nullable String monitored;

    @QueryParam("genre")
    @Parameter(description = "By name, of a video; of several, one is enough", example = "Pop")
    List<String> genre = List.of();

    @QueryParam("tag")
    @Parameter(description = "By name; of several, one is enough", example = "party")
    List<String> tag = List.of();

    @QueryParam("letter")
    @Parameter(
            description = "First letter of the sort name; # for those without one from a to z",
            example = "b")
    @Nullable String letter;

    Paging paging() {
        return Paging.of(page, pageSize, sortKey, sortDirection, ArtistCatalog.SORTS, "name");
    }

    ArtistFilter filter() {
        return new ArtistFilter(search, flag(monitored), genre, tag, letter);
    }

    private static @Nullable Boolean flag(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!text.equals("true") && !text.equals("false")) {
            throw new Refusal.Invalid("monitored", "library.filter", "true, false");
        }
        return Boolean.valueOf(text);
    }
}
