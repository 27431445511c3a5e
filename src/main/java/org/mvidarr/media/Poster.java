package org.mvidarr.media;

import java.util.List;

/**
 * A still that stands for a film.
 *
 * @param pictures the same still in falling widths; the first is the largest
 * @param colour its average, {@code #rrggbb}
 */
public record Poster(List<Picture> pictures, String colour) {
    public Poster {
        pictures = List.copyOf(pictures);
    }
}
