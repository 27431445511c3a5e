package org.mvidarr.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.platform.WorkFolder;

import java.util.List;

/**
 * Step: gives the video of each media file the sheet of small pictures for its time line. Items are
 * media files.
 */
@Named
@Dependent
public class MakeSprites extends ItemStep {
    @Inject FilmPictures pictures;

    @Inject SpriteMaker maker;

    @Override
    protected void perform(JobItem item) {
        try (WorkFolder work = pictures.workFolder("sprite-" + item.subjectId())) {
            pictures.keep(
                    item.subjectId(),
                    ArtworkKind.SPRITE,
                    stopping(),
                    (film, probe) ->
                            new FilmPictures.Made(
                                    List.of(
                                            maker.make(
                                                    film.path(), probe, work.path(), stopping())),
                                    null));
        }
    }
}
