package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.mvidarr.jobs.ItemNames;
import org.mvidarr.media.MediaStore;

/** Items of jobs are files, but for a scan, whose one item is the root folder the job names. */
@ApplicationScoped
class FileNames {
    @Inject MediaStore store;

    void answer(@Observes ItemNames asked) {
        if (!asked.kind().equals(RootFolders.SCAN)) {
            asked.tell(store.paths(asked.subjects()));
        }
    }
}
