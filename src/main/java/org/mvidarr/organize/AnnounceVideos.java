package org.mvidarr.organize;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.media.MediaStore;

/** Step: tells the rest of the program that a video can be watched. Items are media files. */
@Named
@Dependent
public class AnnounceVideos extends ItemStep {
    @Inject MediaStore store;

    @Inject Filing filing;

    @Override
    protected void perform(JobItem item) {
        filing.announce(item.subjectId(), store.film(item.subjectId()).requireVideo());
    }
}
