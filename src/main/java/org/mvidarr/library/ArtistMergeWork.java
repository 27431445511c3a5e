package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The statements of a merge and of its undoing, in their order. Runs inside the transaction of
 * {@link ArtistMerges}, with all rows locked.
 */
@ApplicationScoped
class ArtistMergeWork {
    private static final int AT_ONCE = 200;

    @Inject ArtistMergeRows rows;
    @Inject ArtistMergeUndoRows undo;
    @Inject ArtistHistory history;
    @Inject Event<Object> events;

    void merge(ArtistView target, List<ArtistView> views, List<Long> from) {
        EntityManager entityManager = rows.entityManager();
        entityManager.clear();
        long into = target.id();
        Instant now = history.note(into, ArtistEventKind.MERGED, names(views));
        ArtistMerge merge = new ArtistMerge(target, views, history.actor(), now);
        entityManager.persist(merge);
        entityManager.flush();
        rows.forgetRows(now.minus(ArtistMerge.UNDOABLE));
        keep(merge.id, into, from);
        events.fire(new ArtistsMerged(merge.id, into, from));
        move(merge.id, into, from, now);
        rows.remove(from);
        rows.keepAfter(merge.id, into);
        writeLines(merge.id);
        tell(into, from);
    }

    private void keep(long merge, long into, List<Long> from) {
        rows.keepSources(merge, from.toArray(new Long[0]));
        rows.keepBefore(merge, into);
        rows.keepRows(merge, into, from);
    }

    private void move(long merge, long into, List<Long> from, Instant now) {
        List<Long> all = new ArrayList<>(from);
        all.add(into);
        rows.dropDoubleCredits(all);
        rows.moveCredits(into, from);
        rows.giveAliases(merge, into, from);
        rows.moveExternalIds(into, from);
        rows.giveTags(merge, into, from);
        rows.giveGenres(merge, into, from);
        rows.giveLinks(merge, into, from);
        rows.fillGaps(merge, into, now);
    }

    void undo(long mergeId, Instant now) {
        EntityManager entityManager = rows.entityManager();
        entityManager.clear();
        ArtistMerge merge =
                entityManager.find(ArtistMerge.class, mergeId, LockModeType.PESSIMISTIC_WRITE);
        requireUndoable(merge, now);
        long target = merge.targetId;
        List<Long> back = rows.sources(mergeId);
        bring(mergeId, target);
        take(mergeId, target, now);
        events.fire(new ArtistMergeUndone(mergeId, target, back));
        merge.undoneAt = now;
        history.note(target, ArtistEventKind.MERGE_UNDONE, merge.sourceNames.replace("\n", ", "));
        entityManager.flush();
        writeLines(mergeId);
        tell(target, back);
    }

    private void requireUndoable(ArtistMerge merge, Instant now) {
        if (merge.isUndone()) {
            throw new Refusal.Conflict("library.artist-merge-undone");
        }
        if (merge.isTooOld(now)) {
            throw new Refusal.Conflict(
                    "library.artist-merge-too-old", ArtistMerge.UNDOABLE.toDays());
        }
        if (rows.lock(List.of(merge.targetId)).isEmpty()) {
            throw undo.mergedOnInto(merge.targetId)
                    .<Refusal>map(
                            name ->
                                    new Refusal.Conflict(
                                            "library.artist-merge-merged-on",
                                            merge.targetName,
                                            name))
                    .orElseGet(
                            () ->
                                    new Refusal.Conflict(
                                            "library.artist-merge-target-gone", merge.targetName));
        }
        refuse("library.artist-merge-name-taken", undo.namesTaken(merge.id));
        refuse("library.artist-merge-id-taken", undo.idsTaken(merge.id, merge.targetId));
        refuse("library.artist-merge-credits-gone", undo.creditsGone(merge.id, merge.targetId));
    }

    private static void refuse(String code, List<String> because) {
        if (!because.isEmpty()) {
            throw new Refusal.Conflict(code, String.join(", ", because));
        }
    }

    private void bring(long merge, long target) {
        undo.bringArtists(merge, target);
        undo.bringAliases(merge);
        undo.bringExternalIds(merge);
        undo.bringTags(merge);
        undo.bringGenres(merge);
        undo.bringLinks(merge);
        undo.takeCredits(merge, target);
        undo.bringCredits(merge);
    }

    private void take(long merge, long target, Instant now) {
        undo.takeAliases(merge);
        undo.takeTags(merge, target);
        undo.takeGenres(merge, target);
        undo.takeLinks(merge, target);
        undo.closeGaps(target);
        undo.restoreTarget(merge, target, now);
    }

    /** What lists and searches read of the videos, a few hundred at a time. */
    private void writeLines(long merge) {
        List<Long> videos = rows.videos(merge);
        for (int from = 0; from < videos.size(); from += AT_ONCE) {
            List<Long> portion = videos.subList(from, Math.min(videos.size(), from + AT_ONCE));
            rows.lockVideos(portion);
            rows.withCredits(portion).forEach(Video::writeArtistLine);
            Saved.flush(rows.entityManager());
            rows.entityManager().clear();
        }
        for (long video : videos) {
            events.fire(new VideoChanged(video));
            events.fire(new Changed("v", video));
        }
    }

    private void tell(long into, List<Long> others) {
        events.fire(new Changed("a", into));
        others.forEach(id -> events.fire(new Changed("a", id)));
    }

    private static String names(List<ArtistView> views) {
        return String.join(", ", views.stream().map(ArtistView::name).toList());
    }
}
