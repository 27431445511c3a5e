package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Door to making one of several records of the same video. Sources, ids, files, pictures, lyrics,
 * watch states, open downloads and history go to the one that is kept; the others are deleted, and
 * links to them lead to it.
 */
@ApplicationScoped
@Transactional
public class VideoMerge {
    /** Most videos merged into one at a time. */
    public static final int MOST = 50;

    private static final String TURN = "video-merge";

    @Inject MergeRows rows;
    @Inject Artists artists;
    @Inject VideoCatalog catalog;
    @Inject VideoWriting writing;
    @Inject Telling telling;
    @Inject Clock clock;

    /** Tells the other features and the history. */
    @ApplicationScoped
    static class Telling {
        @Inject VideoHistory history;
        @Inject Event<Object> events;

        void merged(long kept, List<VideoDetail> others, MergePlan plan) {
            List<Long> gone = others.stream().map(other -> other.summary().id()).toList();
            events.fire(new VideosMerged(kept, gone));
            history.move(gone, kept);
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("from", gone);
            details.put(
                    "titles",
                    others.stream()
                            .map(VideoDetail::summary)
                            .map(v -> VideoHistory.called(v.artistLine(), v.title()))
                            .toList());
            details.put(
                    "fields", plan.takenFrom().keySet().stream().map(VideoField::name).toList());
            history.note(kept, VideoEventKind.MERGED, null, details);
            gone.forEach(id -> events.fire(new Changed("v", id)));
        }
    }

    /** What the kept video would be; nothing is changed. */
    public MergePlan plan(long keptId, List<Long> fromIds) {
        List<Long> from = checked(keptId, fromIds);
        return MergePlan.of(catalog.get(keptId), from.stream().map(catalog::get).toList());
    }

    /**
     * Merges videos into one.
     *
     * @param fromIds 1 to {@value #MOST} others, in the order in which they are asked for what the
     *     kept one does not say
     * @throws Refusal.Invalid when the kept one is among the others, or there are none or too many
     * @throws Refusal.NotFound when one of them is not there, perhaps not any more
     */
    public VideoDetail merge(long keptId, List<Long> fromIds) {
        List<Long> from = checked(keptId, fromIds);
        // One merge at a time: two that cross would each wait for what the other deletes.
        artists.reserve(TURN);
        List<Long> all = new ArrayList<>(from);
        all.add(keptId);
        List<Long> present = rows.lock(all.toArray(Long[]::new));
        for (Long id : all) {
            if (!present.contains(id)) {
                throw new Refusal.NotFound("library.no-such-video", Long.toString(id));
            }
        }
        List<VideoDetail> others = from.stream().map(catalog::get).toList();
        MergePlan plan = MergePlan.of(catalog.get(keptId), others);
        Long[] gone = from.toArray(Long[]::new);
        rows.moveSources(gone, keptId);
        rows.moveExternalIds(gone, keptId);
        List<Long> songs = songsOf(others);
        writing.absorb(keptId, plan, songs);
        telling.merged(keptId, others, plan);
        rows.forwardOlder(gone, keptId);
        rows.forward(gone, keptId, clock.instant());
        rows.remove(gone);
        songs.forEach(rows::dissolve);
        return catalog.get(keptId);
    }

    /** The video that a merged one has become part of. */
    public Optional<Long> forwarded(long id) {
        return rows.forwarded(id);
    }

    private static List<Long> songsOf(List<VideoDetail> others) {
        return others.stream()
                .map(VideoDetail::songId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static List<Long> checked(long keptId, List<Long> fromIds) {
        List<Long> from = List.copyOf(new LinkedHashSet<>(fromIds));
        if (from.isEmpty() || from.size() > MOST) {
            throw new Refusal.Invalid("from", "library.merge-count", MOST);
        }
        if (from.contains(keptId)) {
            throw new Refusal.Invalid("from", "library.merge-itself");
        }
        return from;
    }
}
