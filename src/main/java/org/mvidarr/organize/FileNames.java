package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.jobs.ItemNames;
import org.mvidarr.media.MediaStore;

import java.util.Collection;
import java.util.Map;

/** Items of the jobs of this feature are files, but for a scan, whose one item is the job's. */
@ApplicationScoped
class FileNames implements ItemNames {
    @Inject MediaStore store;

    @Override
    public Map<Long, String> names(String kind, Collection<Long> subjects) {
        return kind.equals(RootFolders.SCAN) ? Map.of() : store.paths(subjects);
    }
}
