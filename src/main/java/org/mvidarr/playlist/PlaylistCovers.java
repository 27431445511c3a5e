package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.identity.SignedIn;
import org.mvidarr.media.KeptPicture;
import org.mvidarr.media.PictureIntake;

import java.io.InputStream;

/**
 * Makes covers of pictures that people send. No transaction is open while a picture is worked on;
 * its files are kept before it is recorded.
 */
@ApplicationScoped
public class PlaylistCovers {
    @Inject PlaylistCatalog catalog;
    @Inject PictureIntake intake;

    /**
     * Takes a second or two.
     *
     * @param picture JPEG, PNG or WebP, at most 10 MB and 50 megapixels
     * @throws org.mvidarr.platform.Refusal.Invalid when it is no picture, or too large
     */
    public PlaylistDetail upload(long id, InputStream picture, SignedIn who) {
        catalog.requireWritable(id, who);
        KeptPicture kept = intake.take(picture, null);
        return catalog.uploadedCover(id, kept.hash(), kept.colour(), who);
    }
}
