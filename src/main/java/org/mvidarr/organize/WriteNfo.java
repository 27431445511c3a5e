package org.mvidarr.organize;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoDetail;
import org.mvidarr.media.ArtworkFiles;
import org.mvidarr.media.ArtworkStore;
import org.mvidarr.media.ArtworkView;
import org.mvidarr.media.Film;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.MediaPlace;
import org.mvidarr.media.MediaStore;
import org.mvidarr.organize.nfo.NfoReader;
import org.mvidarr.organize.nfo.NfoWriter;
import org.mvidarr.settings.Settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Step: puts an NFO and the poster beside the file, for the players people use besides this one.
 * What somebody else has put there is never overwritten. A library that may only be read stays
 * without. Items are media files.
 */
@Named
@Dependent
public class WriteNfo extends ItemStep {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final int POSTER_WIDTH = 1_280;

    @Inject MediaStore store;

    @Inject VideoCatalog videos;

    @Inject ArtworkStore artwork;

    @Inject ArtworkFiles pictures;

    @Inject Settings settings;

    @Override
    protected void perform(JobItem item) throws IOException {
        if (!settings.get(NamingSettings.class).writeNfo()) {
            return;
        }
        Film film = store.film(item.subjectId());
        MediaFileView file = store.get(item.subjectId());
        VideoDetail video = videos.get(film.requireVideo());
        try {
            NfoWriter.write(
                    NfoReader.beside(film.path()),
                    VideoDescription.forNfo(video, file, store.streams(file.id())));
            var poster = artwork.poster(video.summary().id());
            if (poster.isPresent()) {
                copy(poster.get(), SideFiles.poster(film.path()));
            }
        } catch (IOException e) {
            if (file.place() == MediaPlace.STAGED) {
                throw e;
            }
            LOG.log(Level.INFO, "No NFO beside {0}: {1}", film.path(), e.getMessage());
        }
    }

    private void copy(ArtworkView poster, Path target) throws IOException {
        Path temporary =
                target.resolveSibling(".mvidarr-" + poster.hash().substring(0, 16) + ".jpg");
        if (Files.exists(target)) {
            return;
        }
        try {
            Files.copy(
                    pictures.file(poster.hash(), poster.widthFor(POSTER_WIDTH)),
                    temporary,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
