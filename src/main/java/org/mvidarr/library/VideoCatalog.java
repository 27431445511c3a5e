package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Door to the videos: list, look at, record, edit, delete. */
@ApplicationScoped
@Transactional
public class VideoCatalog {
    /**
     * Names a list may be ordered by; {@code relevance} only means something together with a
     * search.
     */
    public static final Set<String> SORTS = VideoRows.SORTS;

    @Inject Videos videos;
    @Inject VideoRows rows;
    @Inject Roster roster;
    @Inject Artists artists;
    @Inject Clock clock;
    @Inject Event<Object> events;

    public Page<VideoView> list(VideoFilter filter, Paging paging) {
        return rows.page(filter.selection(), paging);
    }

    /** How many of the filtered videos are in each state, whatever state the filter names. */
    public Map<VideoState, Long> counts(VideoFilter filter) {
        return rows.counts(filter.inAnyState().selection());
    }

    /** The newest first. */
    public List<VideoView> latest(int most) {
        Paging paging = Paging.of(1, most, "added", "descending", SORTS, "added");
        return rows.page(Selection.ALL, paging).records();
    }

    /** For other features' lists: those that exist, in the order asked for. */
    public List<VideoView> views(List<Long> ids) {
        return rows.of(ids);
    }

    /**
     * @throws Refusal.NotFound when there is no such video
     */
    public VideoDetail get(long id) {
        Video video = existing(id);
        return VideoDetail.of(video, views(List.of(id)).getFirst(), videos.sourcesOf(id));
    }

    /** The video that an outside catalogue knows by this id. */
    public Optional<Long> find(ExternalId externalId) {
        return videos.idsKnownAs(externalId.source(), externalId.value()).stream().findFirst();
    }

    /**
     * Records a video, or answers with the one that has one of its external ids or its source
     * already.
     */
    public VideoDetail add(NewVideo wanted) {
        reserve(wanted);
        return get(known(wanted).orElseGet(() -> record(wanted)));
    }

    /**
     * As {@link #add}, but a video of the same first artist, title, kind and version is the same
     * video too. For files, which carry no ids: a second file of it is a second file, not a second
     * video.
     */
    public VideoDetail findOrAdd(NewVideo found) {
        reserve(found);
        return get(known(found).or(() -> alike(found)).orElseGet(() -> record(found)));
    }

    /**
     * Writes a person's edit. What differs from before is locked against every source.
     *
     * @throws Refusal.Conflict when someone else has changed the video since it was read
     */
    public VideoDetail edit(long id, VideoEdit edit) {
        // Names before rows, everywhere: two edits must not wait for each other.
        roster.reserve(edit.credits().stream().map(NewCredit::name).toList());
        Video video = locked(id);
        Versioned.demand(edit.version(), video.version);
        video.lock(edit.differencesFrom(video));
        write(video, edit);
        video.touched(clock.instant());
        flush();
        changed(id);
        return get(id);
    }

    public VideoDetail setIntent(long id, VideoIntent intent) {
        Video video = locked(id);
        if (video.intent != intent) {
            video.intent = intent;
            video.touched(clock.instant());
            flush();
            changed(id);
        }
        return get(id);
    }

    /** Deletes the record. Files stay on the disk and belong to no video from then on. */
    public void remove(long id) {
        videos.entityManager().remove(existing(id));
        flush();
        events.fire(new VideoRemoved(id));
        events.fire(new Changed("v", id));
    }

    private void reserve(NewVideo wanted) {
        TreeSet<String> keys = new TreeSet<>();
        wanted.externalIds().forEach(id -> keys.add("video:" + id.source() + ":" + id.value()));
        NewSource source = wanted.source();
        if (source != null) {
            keys.add("video:" + source.key());
        }
        keys.forEach(artists::reserve);
        roster.reserve(wanted.credits().stream().map(NewCredit::name).toList());
    }

    private Optional<Long> known(NewVideo wanted) {
        for (ExternalId id : wanted.externalIds()) {
            Optional<Long> video = find(id);
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
        tell(video, wanted.facts());
        credit(video, wanted.credits());
        video.externalIds.addAll(wanted.externalIds());
        NewSource source = wanted.source();
        if (source != null) {
            video.addSource(source, clock.instant());
        }
        videos.entityManager().persist(video);
        flush();
        events.fire(new VideoAdded(video.id));
        events.fire(new Changed("v", video.id));
        return video.id;
    }

    private void write(Video video, VideoEdit edit) {
        video.retitle(edit.title());
        video.kind = edit.kind();
        video.versionName = edit.versionName();
        tell(video, edit.facts());
        if (!VideoEdit.creditsOf(video).equals(edit.credits())) {
            video.credits.clear();
            flush();
            credit(video, edit.credits());
        }
    }

    private void tell(Video video, VideoFacts facts) {
        video.release(facts.release());
        video.album = facts.album();
        video.label = facts.label();
        video.description = facts.description();
        video.genres = roster.genres(facts.genres());
        video.tags = roster.tags(facts.tags());
    }

    private void credit(Video video, List<NewCredit> credits) {
        credits.forEach(
                credit -> video.credit(roster.artist(credit.name()), credit.role(), credit.name()));
        video.writeArtistLine();
    }

    private Video existing(long id) {
        return videos.video(id).orElseThrow(() -> new Refusal.NotFound("library.no-video"));
    }

    /** Others who want to write it wait until this transaction has ended. */
    private Video locked(long id) {
        Video video = videos.entityManager().find(Video.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (video == null) {
            throw new Refusal.NotFound("library.no-video");
        }
        return video;
    }

    private void flush() {
        try {
            videos.entityManager().flush();
        } catch (OptimisticLockException e) {
            throw new Refusal.Conflict("library.changed-meanwhile");
        }
    }

    private void changed(long id) {
        events.fire(new VideoChanged(id));
        events.fire(new Changed("v", id));
    }
}
