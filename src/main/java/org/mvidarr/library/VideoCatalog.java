package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    @Inject VideoWriting writing;
    @Inject VideoDetails details;

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
        return details.of(views(List.of(id)))
                .orElseThrow(() -> new Refusal.NotFound("library.no-video"));
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
        return get(writing.findOrRecord(wanted, false));
    }

    /**
     * As {@link #add}, but a video of the same first artist, title, kind and version is the same
     * video too. For files, which carry no ids: a second file of it is a second file, not a second
     * video.
     */
    public VideoDetail findOrAdd(NewVideo found) {
        return get(writing.findOrRecord(found, true));
    }

    /**
     * Writes a person's edit. What differs from before is locked against every source.
     *
     * @throws Refusal.Conflict when someone else has changed the video since it was read, or one of
     *     the external ids is another video's
     */
    public VideoDetail edit(long id, VideoEdit edit) {
        writing.edit(id, edit);
        return get(id);
    }

    /**
     * Takes in what an outside source says of a video. What a person has locked stays as it is; ids
     * that are another video's are passed over.
     *
     * @return what has changed; empty when the source had nothing new to say
     */
    public Set<VideoField> learn(long id, SourcedFacts told) {
        return writing.learn(id, told);
    }

    /** Keeps sources from a part of the record that is written elsewhere. */
    public void lock(long id, VideoField field) {
        writing.lock(id, field);
    }

    /** Whether no source may write this part of the record; the row is locked for the caller. */
    public boolean isLocked(long id, VideoField field) {
        return writing.locked(id).isLocked(field);
    }

    public VideoDetail setIntent(long id, VideoIntent intent) {
        return setIntent(id, intent, null);
    }

    /**
     * @param reason what the person says about it, for the history; at most 300 characters
     */
    public VideoDetail setIntent(long id, VideoIntent intent, @Nullable String reason) {
        writing.decide(id, intent, Check.within("reason", reason, 300));
        return get(id);
    }

    /** Deletes the record. Files stay on the disk and belong to no video from then on. */
    public void remove(long id) {
        writing.remove(id);
    }
}
