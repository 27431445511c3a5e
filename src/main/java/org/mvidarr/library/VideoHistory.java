package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.RowKey;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Door to the history: everything that has happened to each video, with who did it and why. Notes
 * are written in the transaction of what they tell of and share its fate.
 */
@ApplicationScoped
@Transactional
public class VideoHistory {
    /** The only order there is; ids grow with time. */
    public static final Set<String> SORTS = Set.of("date");

    /**
     * Deeper pages are reached by {@link Page#next}: skipping rows costs what reading them costs.
     */
    static final int DEEPEST = 10_000;

    private static final int LONGEST_NAME = 100;

    @Inject HistoryNotes notes;
    @Inject HistoryRows rows;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Notes what has happened to a video, and that the signed-in user, if there is one, did it.
     *
     * @param reasonCode why, as a key of the message bundle, at most 100 characters; its arguments
     *     go into the details as a list under {@code arguments}
     * @param details texts, numbers, truth values and lists of these; long texts are cut
     */
    public void note(
            long videoId,
            VideoEventKind kind,
            @Nullable String reasonCode,
            Map<String, ?> details) {
        note(List.of(videoId), kind, reasonCode, details);
    }

    /** The same of many videos, in one statement. */
    public void note(
            Collection<Long> videoIds,
            VideoEventKind kind,
            @Nullable String reasonCode,
            Map<String, ?> details) {
        if (videoIds.isEmpty()) {
            return;
        }
        SignedIn user = user();
        notes.add(
                clock.instant(),
                videoIds.toArray(Long[]::new),
                kind.name(),
                reasonCode,
                EventDetail.write(details),
                user == null ? null : user.id(),
                user == null ? null : NameKey.shortened(user.username(), LONGEST_NAME));
    }

    /**
     * A page of the events, in the order of time; deep ones are reached by {@link Page#next}. The
     * total is exact up to 10,000.
     *
     * @throws Refusal.Invalid for {@code page} when more than 10,000 events would be skipped
     */
    public Page<VideoEvent> list(HistoryFilter filter, Paging paging) {
        if (paging.offset() > DEEPEST) {
            throw new Refusal.Invalid("page", "history.deep", DEEPEST);
        }
        List<VideoEvent> found = rows.page(filter, paging);
        boolean more = found.size() > paging.pageSize();
        List<VideoEvent> shown = more ? found.subList(0, paging.pageSize()) : found;
        long total = rows.count(filter);
        Page<VideoEvent> page =
                Page.of(paging, total, List.copyOf(shown)).before(more ? key(paging, shown) : null);
        return total < HistoryRows.MOST_COUNTED ? page : page.atLeast();
    }

    private static RowKey key(Paging paging, List<VideoEvent> shown) {
        return new RowKey(paging.sortKey(), paging.descending(), List.of(""), shown.getLast().id());
    }

    /** What merged videos went through belongs to the one that is kept. */
    void move(Collection<Long> from, long to) {
        notes.move(from.toArray(Long[]::new), to);
    }

    static String called(@Nullable String artistLine, String title) {
        return artistLine == null || artistLine.isEmpty() ? title : artistLine + " - " + title;
    }

    /** Null in work that nobody waits for. */
    private @Nullable SignedIn user() {
        try {
            return caller.user().orElse(null);
        } catch (ContextNotActiveException | IllegalStateException e) {
            return null;
        }
    }
}
