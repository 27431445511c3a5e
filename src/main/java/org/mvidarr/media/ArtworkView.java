package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * A chosen picture of a video.
 *
 * @param hash names its files; another picture has another hash, so they may be cached for ever
 * @param width of the largest file
 * @param colour its average, {@code #rrggbb}
 */
public record ArtworkView(
        long videoId,
        ArtworkKind kind,
        String hash,
        int width,
        int height,
        @Nullable String colour,
        ArtworkOrigin origin) {
    private static final List<Integer> SMALLER = List.of(640, 320);

    /** Widths it can be had in, falling. */
    public List<Integer> widths() {
        return kind == ArtworkKind.SPRITE
                ? List.of(width)
                : Stream.concat(Stream.of(width), SMALLER.stream().filter(each -> each < width))
                        .toList();
    }

    /** The least of its widths that is enough, or its largest. */
    public int widthFor(int wanted) {
        return widths().reversed().stream()
                .filter(each -> each >= wanted)
                .findFirst()
                .orElse(width);
    }
}
