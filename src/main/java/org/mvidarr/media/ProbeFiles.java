package org.mvidarr.media;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;
import org.mvidarr.platform.Refusal;

/** Step: finds out what is in each media file and records it. Items are media files. */
@Named
@Dependent
public class ProbeFiles extends ItemStep {
    @Inject MediaStore store;

    @Inject Prober prober;

    @Override
    protected void perform(JobItem item) {
        Film film = store.film(item.subjectId());
        try {
            store.probed(film.fileId(), prober.probe(film.path(), stopping()));
        } catch (Refusal.Invalid e) {
            store.broken(film.fileId(), e.code());
            throw e;
        }
    }
}
