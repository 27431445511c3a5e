package org.mvidarr.organize;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.library.ArtistCatalog;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.media.Film;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.MediaPlace;
import org.mvidarr.media.MediaStore;
import org.mvidarr.organize.naming.FileName;
import org.mvidarr.organize.naming.NamingTemplate;
import org.mvidarr.settings.Settings;

/**
 * Step: moves what downloads have brought into the library, under the name the template gives it.
 * What a scan has found stays where people have put it. Items are media files.
 */
@Named
@Dependent
public class PlaceFiles extends ItemStep {
    @Inject MediaStore store;

    @Inject VideoCatalog videos;

    @Inject Settings settings;

    @Inject RootFolders folders;

    @Inject ArtistCatalog artists;

    @Inject Placement placement;

    @Override
    protected void perform(JobItem item) {
        MediaFileView file = store.get(item.subjectId());
        if (file.place() == MediaPlace.LIBRARY) {
            placement.forget(file.id());
            return;
        }
        Film film = store.film(file.id());
        NamingSettings naming = settings.get(NamingSettings.class);
        String wanted =
                NamingTemplate.of(naming.template(), naming.kindSuffix())
                        .path(
                                VideoDescription.forName(videos.get(film.requireVideo()), file),
                                FileName.extension(film.path().getFileName().toString()));
        placement.place(rootOf(film), film, file, wanted);
    }

    /** The artist's own folder, while it is there. */
    private RootPlace rootOf(Film film) {
        return artists.rootFolderOf(film.requireVideo())
                .map(folders::place)
                .filter(RootPlace::isThere)
                .orElseGet(folders::forNewVideos);
    }
}
