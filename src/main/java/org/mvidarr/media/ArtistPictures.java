package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.ArtistCatalog;
import org.mvidarr.platform.Refusal;

import java.io.InputStream;

/**
 * Makes pictures of artists from what people send. No transaction is open while a picture is worked
 * on; its files are kept before it is recorded.
 */
@ApplicationScoped
public class ArtistPictures {
    @Inject ArtistCatalog artists;
    @Inject ArtistArtwork artwork;
    @Inject PictureIntake intake;

    /**
     * Takes a picture and shows it from now on. A second or two.
     *
     * @param picture JPEG, PNG or WebP, at most 10 MB and 50 megapixels
     * @param crop what of it is wanted; null for all
     * @throws Refusal.NotFound when there is no such artist
     * @throws Refusal.Invalid when it is no picture, or too large
     */
    public ArtistImage upload(
            long artistId, ArtworkKind kind, InputStream picture, @Nullable Crop crop) {
        requireKind(kind);
        artists.get(artistId);
        return artwork.add(artistId, kind, ArtworkOrigin.UPLOAD, intake.take(picture, crop));
    }

    /**
     * A part of one of the artist's pictures, as another one that is shown from now on.
     *
     * @throws Refusal.NotFound when there is no such picture
     * @throws Refusal.Invalid when the part reaches out of it
     */
    public ArtistImage cut(long artistId, long imageId, Crop crop) {
        ArtistImage whole = artwork.get(artistId, imageId);
        KeptPicture part = intake.cut(whole.hash(), new Size(whole.width(), whole.height()), crop);
        return artwork.add(artistId, whole.coverType(), whole.origin(), part);
    }

    private static void requireKind(ArtworkKind kind) {
        if (kind == ArtworkKind.SPRITE) {
            throw new Refusal.Invalid("coverType", "media.picture-kind");
        }
    }
}
