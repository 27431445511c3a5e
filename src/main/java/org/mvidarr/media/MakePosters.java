package org.mvidarr.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.platform.WorkFolder;

/** Step: gives the video of each media file a poster from its film. Items are media files. */
@Named
@Dependent
public class MakePosters extends ItemStep {
    @Inject FilmPictures pictures;

    @Inject PosterMaker maker;

    @Override
    protected void perform(JobItem item) {
        try (WorkFolder work = pictures.workFolder("poster-" + item.subjectId())) {
            pictures.keep(
                    item.subjectId(),
                    ArtworkKind.POSTER,
                    stopping(),
                    (film, probe) -> {
                        Poster poster = maker.make(film.path(), probe, work.path(), stopping());
                        return new FilmPictures.Made(poster.pictures(), poster.colour());
                    });
        }
    }
}
