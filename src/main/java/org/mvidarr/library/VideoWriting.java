package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Writes videos for the doors. Names are reserved before rows are locked, names in one order and
 * rows by their ids, so that no two writers wait for each other.
 */
@ApplicationScoped
class VideoWriting {
    @Inject Videos videos;
    @Inject Artists artists;
    @Inject Roster roster;
    @Inject VideoHistory history;
    @Inject Clock clock;
    @Inject Event<Object> events;

    /**
     * The video that has one of the ids or the source, or else is alike, or else a new one.
     *
     * @param byLikeness whether the same first artist, title, kind and version make it the same
     */
    long findOrRecord(NewVideo wanted, boolean byLikeness) {
        TreeSet<String> keys = roster.missing(List.of(), wanted.facts());
        // All of them: two who record one song of one artist at a time must see each other's.
        wanted.credits().forEach(credit -> keys.add("artist:" + NameKey.of(credit.name())));
        keys.addAll(keys(wanted.externalIds()));
        NewSource source = wanted.source();
        if (source != null) {
            keys.add("video:" + source.key());
        }
        keys.forEach(artists::reserve);
        return known(wanted)
                .or(() -> byLikeness ? alike(wanted) : Optional.empty())
                .orElseGet(() -> record(wanted));
    }

    /** Waits for whoever makes an artist, a genre or a tag of a name that the edit needs. */
    void reserve(VideoEdit edit) {
        TreeSet<String> keys = roster.missing(edit.credits(), edit.facts());
        keys.addAll(keys(Objects.requireNonNullElse(edit.externalIds(), Set.of())));
        keys.forEach(artists::reserve);
    }

    void edit(long id, VideoEdit edit) {
        reserve(edit);
        Set<ExternalId> ids = Objects.requireNonNullElse(edit.externalIds(), Set.of());
        Video video = locked(id);
        Versioned.demand(edit.version(), video.version);
        for (ExternalId taken : takenBesides(id, ids)) {
            throw new Refusal.Conflict("library.external-id-taken", taken.source(), taken.value());
        }
        Set<VideoField> before = Set.copyOf(video.lockedFields);
        Set<VideoField> changed = video.edit(edit, roster);
        if (!changed.isEmpty() || !before.equals(video.lockedFields)) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("fields", names(changed));
            details.put("locked", names(less(video.lockedFields, before)));
            details.put("unlocked", names(less(before, video.lockedFields)));
            written(video);
            history.note(id, VideoEventKind.EDITED, null, details);
        }
    }

    /**
     * @return what has changed
     */
    Set<VideoField> learn(long id, SourcedFacts told) {
        TreeSet<String> keys = roster.missing(told.credits(), told.facts());
        keys.addAll(keys(told.externalIds()));
        keys.forEach(artists::reserve);
        Video video = locked(id);
        Set<ExternalId> free = new HashSet<>(told.externalIds());
        free.removeAll(takenBesides(id, free));
        SourcedFacts fitting =
                new SourcedFacts(
                        told.source(),
                        told.title(),
                        told.credits(),
                        told.kind(),
                        told.versionName(),
                        told.facts(),
                        free);
        Set<VideoField> changed = video.learn(fitting, roster);
        if (!changed.isEmpty()) {
            written(video);
            history.note(
                    id,
                    VideoEventKind.LEARNED,
                    null,
                    Map.of("source", told.source(), "fields", names(changed)));
        }
        return changed;
    }

    void decide(long id, VideoIntent intent, @Nullable String reason) {
        Video video = locked(id);
        if (video.intent != intent) {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("from", video.intent);
            details.put("to", intent);
            details.put("note", reason);
            video.intent = intent;
            written(video);
            history.note(id, VideoEventKind.INTENT_CHANGED, null, details);
        }
    }

    void lock(long id, VideoField field) {
        Video video = locked(id);
        if (!video.isLocked(field)) {
            video.lock(field);
            written(video);
        }
    }

    /**
     * @param songs of the videos that it absorbs; it becomes a version of the first, unless it is
     *     one of another
     */
    void absorb(long id, MergePlan plan, List<Long> songs) {
        Video video = locked(id);
        video.absorb(plan.result(), roster);
        if (plan.wanted()) {
            video.intent = VideoIntent.WANTED;
        }
        if (video.song == null && !songs.isEmpty() && !video.isLocked(VideoField.SONG)) {
            video.song = videos.entityManager().find(Song.class, songs.getFirst());
        }
        written(video);
    }

    void remove(long id) {
        Video video = locked(id);
        String called = VideoHistory.called(video.artistLine, video.title);
        history.note(id, VideoEventKind.REMOVED, null, Map.of("title", called));
        events.fire(new VideoRemoved(id));
        videos.entityManager().remove(video);
        flush();
        events.fire(new Changed("v", id));
    }

    /**
     * The video, which nobody else writes until the end of this transaction.
     *
     * @throws Refusal.NotFound when there is none
     */
    Video locked(long id) {
        try {
            // Alone and first: what is joined to a row that was waited for is as old as the query.
            videos.lock(id);
            Video video =
                    videos.entityManager().find(Video.class, id, LockModeType.PESSIMISTIC_WRITE);
            if (video == null) {
                throw new Refusal.NotFound("library.no-video");
            }
            return video;
        } catch (PessimisticLockException | LockTimeoutException e) {
            throw new Refusal.Conflict("library.changed-meanwhile");
        }
    }

    /** Ends a change of a video's record: its version goes up, and whoever shows it hears of it. */
    void written(Video video) {
        video.touched(clock.instant());
        flush();
        changed(video.id);
    }

    void changed(long id) {
        events.fire(new VideoChanged(id));
        events.fire(new Changed("v", id));
    }

    void flush() {
        try {
            videos.entityManager().flush();
        } catch (OptimisticLockException | PessimisticLockException | LockTimeoutException e) {
            throw new Refusal.Conflict("library.changed-meanwhile");
        }
    }

    private Optional<Long> known(NewVideo wanted) {
        for (ExternalId id : wanted.externalIds()) {
            Optional<Long> video = videos.idsKnownAs(id.source(), id.value()).stream().findFirst();
            if (video.isPresent()) {
                return video;
            }
        }
        NewSource source = wanted.source();
        return source == null
                ? Optional.empty()
                : videos.idsFrom(source.key()).stream().findFirst();
    }

    private Optional<Long> alike(NewVideo found) {
        return found.credits().stream()
                .filter(credit -> credit.role() == CreditRole.MAIN)
                .findFirst()
                .flatMap(credit -> roster.known(credit.name()))
                .flatMap(
                        artist ->
                                videos
                                        .idsTitled(
                                                NameKey.of(found.title()),
                                                found.kind(),
                                                Objects.requireNonNullElse(found.versionName(), ""),
                                                artist.id)
                                        .stream()
                                        .findFirst());
    }

    private long record(NewVideo wanted) {
        Video video = new Video(wanted.title(), clock.instant());
        video.kind = wanted.kind();
        video.versionName = wanted.versionName();
        video.intent = wanted.intent();
        video.tell(wanted.facts());
        video.genres = roster.genres(wanted.facts().genres());
        video.tags = roster.tags(wanted.facts().tags());
        video.credit(roster.credited(wanted.credits()));
        video.externalIds.addAll(wanted.externalIds());
        NewSource source = wanted.source();
        if (source != null) {
            video.addSource(source, clock.instant());
        }
        videos.entityManager().persist(video);
        flush();
        history.note(video.id, VideoEventKind.ADDED, null, details(wanted));
        events.fire(new VideoAdded(video.id));
        events.fire(new Changed("v", video.id));
        return video.id;
    }

    private static Map<String, Object> details(NewVideo wanted) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("title", wanted.title());
        NewSource source = wanted.source();
        if (source != null) {
            details.put("source", source.key());
        }
        return details;
    }

    private List<ExternalId> takenBesides(long video, Collection<ExternalId> ids) {
        return ids.stream()
                .filter(
                        id ->
                                videos.idsKnownAs(id.source(), id.value()).stream()
                                        .anyMatch(other -> other != video))
                .toList();
    }

    private static Set<String> keys(Collection<ExternalId> ids) {
        return ids.stream()
                .map(id -> "video:" + id.source() + ":" + id.value())
                .collect(Collectors.toSet());
    }

    private static List<String> names(Collection<VideoField> fields) {
        return fields.stream().sorted().map(VideoField::name).toList();
    }

    private static Set<VideoField> less(Set<VideoField> fields, Set<VideoField> others) {
        Set<VideoField> left = new HashSet<>(fields);
        left.removeAll(others);
        return left;
    }
}
