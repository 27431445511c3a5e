package org.mvidarr.library.lyrics;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Versioned;

import java.time.Instant;
import java.util.List;

/**
 * Words of a video.
 *
 * @param content as they were written
 * @param lines for timed ones, in the order in which they are sung; otherwise empty
 * @param version to be sent back with a change
 */
public record LyricsView(
        long id,
        long videoId,
        String language,
        LyricsFormat format,
        @Nullable String origin,
        String content,
        List<LyricsLine> lines,
        Instant updatedAt,
        int version)
        implements Versioned {
    static LyricsView of(Lyrics lyrics) {
        return new LyricsView(
                lyrics.id,
                lyrics.videoId,
                lyrics.language,
                lyrics.format,
                lyrics.origin,
                lyrics.content,
                lyrics.format == LyricsFormat.LRC ? Lrc.lines(lyrics.content) : List.of(),
                lyrics.updatedAt,
                lyrics.version);
    }
}
