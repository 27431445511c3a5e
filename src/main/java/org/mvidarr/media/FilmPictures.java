package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.WorkFolder;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;

/**
 * What the steps that make pictures have in common: look at the film, make, keep the files, record.
 * No transaction is open while ffmpeg works. The files are kept before they are recorded: after a
 * crash in between, the same film gives the same files.
 */
@ApplicationScoped
class FilmPictures {
    @Inject MediaStore store;

    @Inject Prober prober;

    @Inject ArtworkFiles files;

    @Inject ArtworkStore artwork;

    @Inject DataFolder data;

    /** Pictures of one motif, the largest first. */
    record Made(List<Picture> pictures, @Nullable String colour) {}

    WorkFolder workFolder(String name) {
        return new WorkFolder(data, name);
    }

    /**
     * @param making the part that differs
     */
    void keep(
            long fileId,
            ArtworkKind kind,
            BooleanSupplier stopWhen,
            BiFunction<Film, Probe, Made> making) {
        Film film = store.film(fileId);
        long video = film.requireVideo();
        Made made = making.apply(film, prober.probe(film.path(), stopWhen));
        Size largest = made.pictures().getFirst().size();
        String hash = files.keep(made.pictures());
        artwork.made(video, new FilmPicture(fileId, kind, hash, largest, made.colour()));
    }
}
