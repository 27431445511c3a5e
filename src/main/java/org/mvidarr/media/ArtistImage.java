package org.mvidarr.media;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Allowed;

import java.time.Instant;

/**
 * A picture of an artist.
 *
 * @param coverType what it is for
 * @param url of its file 640 wide; 320, 1280 and {@code width} are there too. Another picture has
 *     another address, so that it may be kept for ever
 * @param hash names its files
 * @param width of the largest of them
 * @param colour its average, {@code #rrggbb}
 * @param chosen whether it is the one shown, of those for the same purpose
 */
@Allowed(rules = "parameters", because = "a row of the query, column by column")
public record ArtistImage(
        long id,
        long artistId,
        ArtworkKind coverType,
        String url,
        String hash,
        int width,
        int height,
        @Nullable String colour,
        ArtworkOrigin origin,
        boolean chosen,
        Instant addedAt) {

    ArtistImage(
            Long id,
            Long artistId,
            ArtworkKind coverType,
            String hash,
            int width,
            int height,
            @Nullable String colour,
            ArtworkOrigin origin,
            boolean chosen,
            Instant addedAt) {
        this(
                id,
                artistId,
                coverType,
                "/img/" + hash + "-640.jpg",
                hash,
                width,
                height,
                colour,
                origin,
                chosen,
                addedAt);
    }
}
