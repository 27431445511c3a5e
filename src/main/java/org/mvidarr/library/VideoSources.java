package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Door to the places a video can be had from. A source that was rejected stays recorded, so that it
 * is not proposed again.
 */
@ApplicationScoped
@Transactional
public class VideoSources {
    /** Most sources of one video. */
    public static final int MOST = 200;

    static final String REJECTED_BY_HAND = "source.by-hand";
    private static final int LONGEST_NOTE = 300;

    @Inject VideoCatalog catalog;
    @Inject VideoWriting writing;
    @Inject VideoHistory history;
    @Inject Clock clock;

    public List<SourceView> of(long videoId) {
        return catalog.get(videoId).sources();
    }

    /**
     * Another place to get it from; the same upload under another form of its address is the one
     * that is known already.
     *
     * @throws Refusal.Conflict when there are {@value #MOST} already
     */
    public SourceView add(long videoId, NewSource source) {
        Video video = writing.locked(videoId);
        boolean known =
                video.sources.stream().anyMatch(each -> each.sourceKey.equals(source.key()));
        if (!known) {
            if (video.sources.size() >= MOST) {
                throw new Refusal.Conflict("library.too-many", MOST);
            }
            video.addSource(source, clock.instant());
            writing.flush();
            note(videoId, VideoEventKind.SOURCE_ADDED, source.key(), null);
        }
        return of(videoId).stream()
                .filter(each -> each.key().equals(source.key()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * It is not to be used again.
     *
     * @param note what the person says about it; at most 300 characters
     */
    public SourceView reject(long videoId, long sourceId, @Nullable String note) {
        String checked = Check.within("reason", note, LONGEST_NOTE);
        VideoSource source = existing(writing.locked(videoId), sourceId);
        if (source.state != SourceState.REJECTED) {
            source.becomes(SourceState.REJECTED, REJECTED_BY_HAND, clock.instant());
            writing.flush();
            note(videoId, VideoEventKind.SOURCE_REJECTED, source.sourceKey, checked);
        }
        return view(videoId, sourceId);
    }

    /** It may be used again, whatever was the matter with it. */
    public SourceView reactivate(long videoId, long sourceId) {
        VideoSource source = existing(writing.locked(videoId), sourceId);
        if (source.state != SourceState.UNCHECKED) {
            source.becomes(SourceState.UNCHECKED, null, null);
            writing.flush();
            note(videoId, VideoEventKind.SOURCE_REACTIVATED, source.sourceKey, null);
        }
        return view(videoId, sourceId);
    }

    public void remove(long videoId, long sourceId) {
        Video video = writing.locked(videoId);
        VideoSource source = existing(video, sourceId);
        video.sources.remove(source);
        writing.flush();
        note(videoId, VideoEventKind.SOURCE_REMOVED, source.sourceKey, null);
    }

    private void note(long videoId, VideoEventKind kind, String key, @Nullable String note) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("source", key);
        if (note != null) {
            details.put("note", note);
        }
        history.note(videoId, kind, null, details);
        writing.changed(videoId);
    }

    private SourceView view(long videoId, long sourceId) {
        return of(videoId).stream()
                .filter(each -> each.id() == sourceId)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("library.no-source"));
    }

    private static VideoSource existing(Video video, long sourceId) {
        return video.sources.stream()
                .filter(source -> source.id == sourceId)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("library.no-source"));
    }
}
