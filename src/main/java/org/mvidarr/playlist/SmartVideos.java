package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.identity.SignedIn;
import org.mvidarr.library.Selection;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoSelector;
import org.mvidarr.library.VideoView;
import org.mvidarr.platform.Paging;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What smart playlists hold at the moment. The rule is asked as one bound query; nothing of its
 * answer is kept. Plays and ratings are those of whoever looks. The random order is another one
 * each day, so that pages fit together and yet nobody hears the same for ever.
 */
@ApplicationScoped
class SmartVideos {
    private static final long MINUTE_MILLIS = 60_000;

    @Inject VideoSelector selector;
    @Inject VideoCatalog videos;
    @Inject PlaylistRows rows;
    @Inject Clock clock;

    /** How much there is, and the beginning of it. */
    record Glance(Extent extent, List<VideoView> videos) {}

    Glance glance(SmartRule question, SignedIn who, int most) {
        List<Long> ids = taken(question, who);
        Extent extent = rows.extent(ids, mostMillis(question));
        int shown = (int) Math.min(most, extent.entries());
        return new Glance(extent, videos.views(ids.subList(0, shown)));
    }

    /** All of them, in order. */
    List<Long> ids(SmartRule question, SignedIn who) {
        List<Long> ids = taken(question, who);
        if (question.mostMinutes() == null) {
            return ids;
        }
        return ids.subList(0, (int) rows.extent(ids, mostMillis(question)).entries());
    }

    /** Before the length is looked at. */
    private List<Long> taken(SmartRule question, SignedIn who) {
        Paging order =
                Paging.of(
                                1,
                                1,
                                question.sortKey(),
                                question.descending() ? "descending" : "ascending",
                                SmartRule.SORTS,
                                question.sortKey())
                        .seeded(today());
        return selector.ids(new Selection(question.tree(), who.id()), order, question.most());
    }

    private long today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
    }

    private static long mostMillis(SmartRule question) {
        Integer minutes = question.mostMinutes();
        return minutes == null ? Long.MAX_VALUE : minutes * MINUTE_MILLIS;
    }
}
