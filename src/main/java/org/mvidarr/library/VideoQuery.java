package org.mvidarr.library;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;

import java.util.ArrayList;
import java.util.List;

/**
 * The query parameters of the video list. All that are given must hold; of several values of one
 * parameter, one is enough.
 */
public class VideoQuery {
    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "From 1; ignored together with \"after\"")
    int page;

    @QueryParam("pageSize")
    @DefaultValue("10")
    @Parameter(description = "1 to 1000")
    int pageSize;

    @QueryParam("sortKey")
    @Parameter(
            description =
                    "title, artist, year, release, added, duration, resolution, size, plays,"
                            + " rating, lastPlayed, random, or relevance, which is usual together"
                            + " with a search")
    @Nullable String sortKey;

    @QueryParam("sortDirection")
    @Parameter(description = "ascending, descending or default")
    @Nullable String sortDirection;

    @QueryParam("after")
    @Parameter(description = "\"next\" of the page before: goes on behind it, however deep")
    @Nullable String after;

    @QueryParam("seed")
    @DefaultValue("0")
    @Parameter(description = "Another number makes another random order", example = "42")
    long seed;

    @QueryParam("search")
    @Parameter(
            description = "Words of artist, title or album; accents and small slips do not matter",
            example = "bjork")
    @Nullable String search;

    @QueryParam("artist")
    @Parameter(description = "Name or alias of an artist who is heard", example = "Björk")
    List<String> artist = List.of();

    @QueryParam("artistId")
    @Parameter(description = "An artist who is heard, or has the role asked for", example = "7")
    List<String> artistId = List.of();

    @QueryParam("role")
    @Parameter(description = "The artist's, or anybody's without an artist", example = "DIRECTOR")
    List<String> role = List.of();

    @QueryParam("state")
    @Parameter(description = "Only videos in this state", example = "HAVE")
    List<String> state = List.of();

    @QueryParam("kind")
    @Parameter(description = "Only videos of this kind", example = "LIVE")
    List<String> kind = List.of();

    @QueryParam("genre")
    @Parameter(description = "By name", example = "Trip Hop")
    List<String> genre = List.of();

    @QueryParam("tag")
    @Parameter(description = "By name", example = "party")
    List<String> tag = List.of();

    @QueryParam("yearFrom")
    @Parameter(example = "1990")
    @Nullable String yearFrom;

    @QueryParam("yearTo")
    @Parameter(example = "1999")
    @Nullable String yearTo;

    @QueryParam("releasedFrom")
    @Parameter(description = "yyyy, yyyy-mm or yyyy-mm-dd", example = "1997-06")
    @Nullable String releasedFrom;

    @QueryParam("releasedTo")
    @Parameter(description = "Its whole year, month or day belongs to it", example = "1997")
    @Nullable String releasedTo;

    @QueryParam("durationFrom")
    @Parameter(description = "In seconds", example = "120")
    @Nullable String durationFrom;

    @QueryParam("durationTo")
    @Parameter(description = "In seconds", example = "600")
    @Nullable String durationTo;

    @QueryParam("heightFrom")
    @Parameter(description = "Of the picture, in pixels", example = "1080")
    @Nullable String heightFrom;

    @QueryParam("heightTo")
    @Parameter(description = "Of the picture, in pixels", example = "719")
    @Nullable String heightTo;

    @QueryParam("codec")
    @Parameter(description = "Of the picture", example = "h264")
    List<String> codec = List.of();

    @QueryParam("source")
    @Parameter(description = "Site it can be had from", example = "youtube")
    List<String> source = List.of();

    @QueryParam("hasFile")
    @Parameter(description = "true or false")
    @Nullable String hasFile;

    @QueryParam("hasSubtitle")
    @Parameter(description = "true or false")
    @Nullable String hasSubtitle;

    @QueryParam("addedFrom")
    @Parameter(description = "ISO 8601 instant, or a day in UTC", example = "2026-01-31")
    @Nullable String addedFrom;

    @QueryParam("addedTo")
    @Parameter(description = "ISO 8601 instant, or the beginning of a day in UTC")
    @Nullable String addedTo;

    @QueryParam("ratingFrom")
    @Parameter(description = "One's own, 0 to 10", example = "7")
    @Nullable String ratingFrom;

    @QueryParam("favourite")
    @Parameter(description = "One's own: true or false")
    @Nullable String favourite;

    Paging paging() {
        boolean searching = search != null && !search.isBlank();
        String usual = searching ? VideoRows.RELEVANCE : "title";
        return Paging.of(page, pageSize, sortKey, sortDirection, VideoSelector.SORTS, usual)
                .after(after)
                .seeded(seed);
    }

    Selection selection(long userId) {
        List<VideoRule> rules = new ArrayList<>();
        one(
                rules,
                VideoFact.TEXT,
                Operator.CONTAINS,
                new VideoFilter(search, null, null, null).search());
        any(rules, VideoFact.ARTIST, artist);
        any(rules, VideoFact.ARTIST_ID, artistId);
        any(rules, VideoFact.ROLE, role);
        any(rules, VideoFact.STATUS, state);
        any(rules, VideoFact.KIND, kind);
        any(rules, VideoFact.GENRE, genre);
        any(rules, VideoFact.TAG, tag);
        any(rules, VideoFact.CODEC, codec);
        any(rules, VideoFact.SOURCE, source);
        range(rules, VideoFact.YEAR, yearFrom, yearTo);
        range(rules, VideoFact.RELEASED, releasedFrom, releasedTo);
        range(rules, VideoFact.DURATION, durationFrom, durationTo);
        range(rules, VideoFact.HEIGHT, heightFrom, heightTo);
        range(rules, VideoFact.ADDED, addedFrom, addedTo);
        one(rules, VideoFact.HAS_FILE, Operator.IS, hasFile);
        one(rules, VideoFact.HAS_SUBTITLE, Operator.IS, hasSubtitle);
        one(rules, VideoFact.RATING, Operator.AT_LEAST, ratingFrom);
        one(rules, VideoFact.FAVOURITE, Operator.IS, favourite);
        return new Selection(rules.isEmpty() ? null : new VideoRule.All(rules), userId);
    }

    /** Whatever state is asked for: for counting how many there are in each. */
    VideoQuery inAnyState() {
        state = List.of();
        return this;
    }

    private static void any(List<VideoRule> rules, VideoFact fact, List<String> values) {
        List<String> given = values.stream().filter(value -> !value.isBlank()).toList();
        if (!given.isEmpty()) {
            rules.add(new VideoRule.Test(fact, Operator.IS, given));
        }
    }

    private static void range(
            List<VideoRule> rules, VideoFact fact, @Nullable String from, @Nullable String to) {
        one(rules, fact, Operator.AT_LEAST, from);
        one(rules, fact, Operator.AT_MOST, to);
    }

    private static void one(
            List<VideoRule> rules, VideoFact fact, Operator operator, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            rules.add(new VideoRule.Test(fact, operator, List.of(value)));
        }
    }
}
