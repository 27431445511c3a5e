package org.mvidarr.library.lyrics;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** Words of a video in one language and one format. They live and die with the video. */
@Entity
@Table(name = "video_lyrics")
class Lyrics {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "video_lyrics_seq")
    @SequenceGenerator(
            name = "video_lyrics_seq",
            sequenceName = "video_lyrics_seq",
            allocationSize = 50)
    Long id;

    long videoId;
    String language;

    @Enumerated(EnumType.STRING)
    LyricsFormat format;

    String content;
    @Nullable String origin;
    Instant createdAt;
    Instant updatedAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected Lyrics() {}

    @SuppressWarnings("NullAway.Init")
    Lyrics(long videoId, NewLyrics words, Instant now) {
        this.videoId = videoId;
        createdAt = now;
        become(words, now);
    }

    void become(NewLyrics words, Instant now) {
        language = words.language();
        format = words.format();
        content = words.content();
        origin = words.origin();
        updatedAt = now;
    }

    boolean is(NewLyrics words) {
        return language.equalsIgnoreCase(words.language()) && format == words.format();
    }
}
