package org.mvidarr.organize;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.media.Film;
import org.mvidarr.media.MediaPlace;
import org.mvidarr.media.MediaStore;
import org.mvidarr.media.Tagger;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.WorkFolder;
import org.mvidarr.settings.Settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Step: writes title and artist into files that downloads have brought. Files that people had
 * already are never changed. A file that takes no tags goes on without. Items are media files.
 */
@Named
@Dependent
public class TagFiles extends ItemStep {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");

    @Inject MediaStore store;

    @Inject VideoCatalog videos;

    @Inject Tagger tagger;

    @Inject Settings settings;

    @Inject DataFolder data;

    @Override
    protected void perform(JobItem item) throws IOException {
        Film film = store.film(item.subjectId());
        if (store.get(film.fileId()).place() != MediaPlace.STAGED
                || !settings.get(NamingSettings.class).writeTags()
                || !tagger.canTag(film.path())) {
            return;
        }
        try (WorkFolder work = new WorkFolder(data, "tags-" + film.fileId())) {
            replace(
                    tagger.copyWithTags(
                            film.path(),
                            VideoDescription.forTags(videos.get(film.requireVideo())),
                            work.path(),
                            stopping()),
                    film.path());
            store.rewritten(film.fileId());
        } catch (Refusal.Invalid e) {
            LOG.log(Level.INFO, "No tags in {0}: {1}", film.path().getFileName(), e.getMessage());
        }
    }

    private static void replace(Path tagged, Path film) throws IOException {
        try {
            Files.move(tagged, film, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Path beside = film.resolveSibling(".mvidarr-tagged.part");
            Files.copy(tagged, beside, StandardCopyOption.REPLACE_EXISTING);
            Files.move(beside, film, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
