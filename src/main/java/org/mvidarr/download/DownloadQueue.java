package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoRemoved;
import org.mvidarr.library.VideosMerged;
import org.mvidarr.platform.Handover;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Signal;
import org.mvidarr.platform.egress.EgressPolicy;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Door of the download queue: add, look, pause, cancel, try again, remove. */
@ApplicationScoped
@Transactional
public class DownloadQueue {
    /** {@code added}: newest first. {@code queue}: the open ones as their turn comes. */
    public static final Set<String> SORTS = Set.of("added", "queue");

    /** Where counting and leafing end; further down leads only the id of the last one known. */
    private static final int DEEPEST = 10_000;

    /** Tells every server that a download is no longer its own; the text is the id. */
    static final String LET_GO = "download-let-go";

    /** Tells every server that something may be ready to be claimed. */
    static final String WAKE = "download-wake";

    @Inject Downloads rows;
    @Inject EgressPolicy policy;
    @Inject Aftermath aftermath;
    @Inject Clock clock;
    @Inject Event<Signal> signals;
    @Inject DownloadNews news;

    void handOver(@Observes Handover handover) {
        rows.handOver(handover.from(), handover.to());
    }

    void merged(@Observes VideosMerged merge) {
        rows.move(merge.goneIds(), merge.keptId());
    }

    /** Nobody waits for a video that is deleted. */
    void removed(@Observes VideoRemoved removal) {
        rows.openOfVideo(removal.videoId()).forEach(this::cancel);
    }

    /**
     * What became of a wish.
     *
     * @param fresh false when the same upload was in the queue already
     */
    public record Added(DownloadView download, boolean fresh) {}

    /**
     * Puts a video in line. The same upload is never in line twice, whoever asks and in whatever
     * form.
     *
     * @throws Refusal.Invalid for the field {@code url}, when it cannot or may not be fetched
     */
    public Added add(NewDownload wish) {
        String url = policy.accept(wish.url());
        SourceKey source = SourceKey.of(url);
        // The one in line may end between the two statements; then there is room again.
        for (int attempt = 0; attempt < 3; attempt++) {
            boolean fresh = rows.addOpen(url, source.key(), source.site(), clock.instant()) == 1;
            List<Long> open = rows.openOf(source.key());
            if (!open.isEmpty()) {
                return added(open.getFirst(), fresh, wish);
            }
        }
        throw new Refusal.Conflict("download.busy");
    }

    private Added added(long id, boolean fresh, NewDownload wish) {
        if (fresh) {
            Download download = existing(id);
            download.isWished(wish);
            news.note(download, VideoEventKind.GRABBED);
        }
        changed(id);
        signals.fire(Signal.of(WAKE, ""));
        return new Added(get(id), fresh);
    }

    /**
     * The total stops counting at 10,000.
     *
     * @param which all, only the open or only the ended ones
     * @param paging sorted by one of {@link #SORTS}; {@code queue} lists open ones only
     * @throws Refusal.Invalid when the page is further down than that
     */
    public Page<DownloadView> list(Which which, Paging paging) {
        if (paging.offset() > DEEPEST) {
            throw new Refusal.Invalid("page", "download.deep", DEEPEST);
        }
        var page = org.hibernate.query.Page.page(paging.pageSize(), paging.page() - 1);
        boolean inOrder = paging.sortKey().equals("queue");
        Which part = inOrder ? Which.OPEN : which;
        List<Download> found =
                inOrder
                        ? rows.inOrder(page)
                        : switch (part) {
                            case ALL -> rows.newest(page);
                            case OPEN -> rows.newestOpen(page);
                            case ENDED -> rows.newestEnded(page);
                        };
        return page(paging, part, found);
    }

    /**
     * The next ones of the list, newest first, however deep.
     *
     * @param before id of the last one that is known already
     * @throws Refusal.NotFound when there is no such download
     */
    public Page<DownloadView> listBefore(Which which, Paging paging, long before) {
        Download last = existing(before, LockModeType.NONE);
        var page = org.hibernate.query.Page.page(paging.pageSize(), 0);
        List<Download> found =
                switch (which) {
                    case ALL -> rows.newestBefore(last.createdAt, before, page);
                    case OPEN -> rows.newestOpenBefore(last.createdAt, before, page);
                    case ENDED -> rows.newestEndedBefore(last.createdAt, before, page);
                };
        return page(paging, which, found);
    }

    private Page<DownloadView> page(Paging paging, Which which, List<Download> found) {
        long counted = count(which);
        Page<DownloadView> page = Page.of(paging, counted, views(found));
        return counted < DEEPEST ? page : page.atLeast();
    }

    private List<DownloadView> views(List<Download> found) {
        Instant now = clock.instant();
        return aftermath.of(
                found.stream().map(download -> DownloadView.of(download, now)).toList());
    }

    private long count(Which which) {
        return switch (which) {
            case ALL -> rows.count(DEEPEST);
            case OPEN -> rows.countOpen(DEEPEST);
            case ENDED -> rows.countEnded(DEEPEST);
        };
    }

    /** Which part of the list is asked for. */
    public enum Which {
        ALL,
        OPEN,
        ENDED
    }

    /** How many of those not over are in each state; states without any are left out. */
    public Map<DownloadState, Long> openCounts() {
        Map<DownloadState, Long> counts = new EnumMap<>(DownloadState.class);
        for (Object[] row : rows.countsOfOpen()) {
            counts.put((DownloadState) row[0], (Long) row[1]);
        }
        return counts;
    }

    /**
     * @throws Refusal.NotFound when there is no such download
     */
    public DownloadView get(long id) {
        Download download = existing(id, LockModeType.NONE);
        return aftermath.of(List.of(DownloadView.of(download, clock.instant()))).getFirst();
    }

    /**
     * Ends it; the process that fetches it is gone within seconds, and so is what it has fetched.
     */
    public DownloadView cancel(long id) {
        Download download = existing(id);
        boolean possible = download.cancel(clock.instant());
        if (possible) {
            news.note(download, VideoEventKind.DOWNLOAD_CANCELLED);
        }
        return change(id, possible, "download.ended");
    }

    /** Stops it for now and keeps what has been fetched. */
    public DownloadView pause(long id) {
        return change(id, existing(id).pause(clock.instant()), "download.not-pausable");
    }

    /**
     * Starts it anew, or goes on with a paused one, or does not wait for the next try, or has what
     * has arrived put into the library once more.
     */
    public DownloadView retry(long id) {
        Download download = existing(id);
        if (download.state == DownloadState.DONE && aftermath.retry(get(id))) {
            changed(id);
            return get(id);
        }
        List<Long> open = rows.openOf(download.sourceKey);
        if (!open.isEmpty() && !open.contains(id)) {
            throw new Refusal.Conflict("download.queued-again");
        }
        boolean possible = download.retry(clock.instant());
        try {
            rows.entityManager().flush();
        } catch (PersistenceException e) {
            // Somebody was quicker: the index lets an upload be in line only once.
            throw new Refusal.Conflict("download.queued-again");
        }
        return change(id, possible, "download.not-retryable");
    }

    /** The higher goes first, -10 to 10. */
    public DownloadView prioritise(long id, int priority) {
        int checked = new NewDownload("", null, priority, null).priority();
        Download download = existing(id);
        boolean open = !download.state.ended();
        if (open) {
            download.priority = checked;
        }
        return change(id, open, "download.ended");
    }

    /** Forgets one that is over. What it has brought stays in the library. */
    public void remove(long id) {
        Download download = existing(id);
        if (!download.state.ended()) {
            throw new Refusal.Conflict("download.open");
        }
        rows.entityManager().remove(download);
        changed(id);
    }

    private DownloadView change(long id, boolean possible, String otherwise) {
        if (!possible) {
            throw new Refusal.Conflict(otherwise);
        }
        changed(id);
        signals.fire(Signal.of(LET_GO, Long.toString(id)));
        return get(id);
    }

    private Download existing(long id) {
        return existing(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private Download existing(long id, LockModeType lock) {
        @Nullable Download found = rows.entityManager().find(Download.class, id, lock);
        if (found == null) {
            throw new Refusal.NotFound("download.missing", id);
        }
        return found;
    }

    private void changed(long id) {
        news.changed(id);
    }
}
