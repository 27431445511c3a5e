package org.mvidarr.library.lyrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoField;
import org.mvidarr.library.VideoHistory;
import org.mvidarr.library.VideosMerged;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door to the lyrics of videos: at most one text for each language and format. */
@ApplicationScoped
@Transactional
public class LyricsStore {
    /** Most texts of one video. */
    public static final int MOST = 20;

    @Inject LyricsRows rows;
    @Inject VideoCatalog videos;
    @Inject VideoHistory history;
    @Inject Clock clock;
    @Inject Event<Changed> changes;

    void merged(@Observes VideosMerged merge) {
        rows.move(merge.gone(), merge.keptId());
    }

    /**
     * @throws Refusal.NotFound when there is no such video
     */
    public List<LyricsEntry> list(long videoId) {
        videos.get(videoId);
        return rows.entries(videoId);
    }

    public LyricsView get(long videoId, long id) {
        return LyricsView.of(existing(videoId, id));
    }

    /** What to show: timed before plain. */
    public Optional<LyricsView> best(long videoId) {
        return rows.entries(videoId).stream()
                .min((a, b) -> b.format().compareTo(a.format()))
                .map(entry -> get(videoId, entry.id()));
    }

    /**
     * Keeps what a person has typed or brought, and locks the lyrics against every source.
     *
     * @throws Refusal.Conflict when there is a text in this language and format already
     */
    public LyricsView add(long videoId, NewLyrics words) {
        videos.lock(videoId, VideoField.LYRICS);
        return added(videoId, words);
    }

    /**
     * @param version the one that was read, or {@link Versioned#ANY}
     * @throws Refusal.Conflict when someone else has changed it since, or there is another text in
     *     this language and format
     */
    public LyricsView edit(long videoId, long id, NewLyrics words, int version) {
        videos.lock(videoId, VideoField.LYRICS);
        Lyrics lyrics = existing(videoId, id);
        Versioned.demand(version, lyrics.version);
        refuseTwin(videoId, words, lyrics);
        lyrics.become(words, clock.instant());
        changed(videoId, words, VideoEventKind.LYRICS_CHANGED);
        return LyricsView.of(lyrics);
    }

    public void remove(long videoId, long id) {
        videos.lock(videoId, VideoField.LYRICS);
        Lyrics lyrics = existing(videoId, id);
        rows.entityManager().remove(lyrics);
        rows.entityManager().flush();
        history.note(
                videoId,
                VideoEventKind.LYRICS_REMOVED,
                null,
                Map.of("language", lyrics.language, "format", lyrics.format));
        changes.fire(new Changed("v", videoId));
    }

    /**
     * Takes in what a source has found, unless a person has had a hand in the lyrics.
     *
     * @return whether it was taken
     */
    public boolean learn(long videoId, NewLyrics words) {
        if (videos.isLocked(videoId, VideoField.LYRICS)) {
            return false;
        }
        for (Lyrics present : rows.ofVideo(videoId)) {
            if (present.is(words)) {
                boolean news = !present.content.equals(words.content());
                if (news) {
                    present.become(words, clock.instant());
                    changed(videoId, words, VideoEventKind.LYRICS_CHANGED);
                }
                return news;
            }
        }
        added(videoId, words);
        return true;
    }

    private LyricsView added(long videoId, NewLyrics words) {
        List<Lyrics> present = rows.ofVideo(videoId);
        if (present.size() >= MOST) {
            throw new Refusal.Conflict("library.too-many", MOST);
        }
        refuseTwin(videoId, words, null);
        Lyrics lyrics = new Lyrics(videoId, words, clock.instant());
        rows.entityManager().persist(lyrics);
        changed(videoId, words, VideoEventKind.LYRICS_CHANGED);
        return LyricsView.of(lyrics);
    }

    private void refuseTwin(long videoId, NewLyrics words, @Nullable Lyrics self) {
        if (rows.ofVideo(videoId).stream().anyMatch(other -> other != self && other.is(words))) {
            throw new Refusal.Conflict("lyrics.twin", words.language());
        }
    }

    private void changed(long videoId, NewLyrics words, VideoEventKind kind) {
        rows.entityManager().flush();
        history.note(
                videoId,
                kind,
                null,
                Map.of("language", words.language(), "format", words.format()));
        changes.fire(new Changed("v", videoId));
    }

    private Lyrics existing(long videoId, long id) {
        return rows.lyrics(id)
                .filter(lyrics -> lyrics.videoId == videoId)
                .orElseThrow(() -> new Refusal.NotFound("lyrics.none"));
    }
}
