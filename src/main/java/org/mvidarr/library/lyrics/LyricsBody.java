package org.mvidarr.library.lyrics;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * Lyrics as the API takes them.
 *
 * @param language BCP 47; {@code und} when left out
 * @param format PLAIN when left out
 * @param version for a change, unless If-Match names it
 */
@Schema(
        name = "LyricsBody",
        example =
                """
                {"language": "en", "format": "LRC", "content": "[00:12.00] I am a fountain of blood"}\
                """)
public record LyricsBody(
        @Size(max = 35) @Nullable String language,
        @Nullable LyricsFormat format,
        @NotNull @Size(min = 1, max = NewLyrics.LONGEST) String content,
        @Size(max = NewLyrics.LONGEST_ORIGIN) @Nullable String origin,
        @Nullable Integer version) {
    NewLyrics asNew() {
        return new NewLyrics(
                Objects.requireNonNullElse(language, "und"),
                Objects.requireNonNullElse(format, LyricsFormat.PLAIN),
                content,
                origin);
    }
}
