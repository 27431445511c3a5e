package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.mvidarr.library.VideosMerged;

/** Puts the kept video where merged ones stood. */
@ApplicationScoped
class MergedVideos {
    @Inject MergedEntries entries;

    void merged(@Observes VideosMerged merge) {
        entries.move(merge.gone(), merge.keptId());
        entries.single(merge.keptId());
        entries.moveCovers(merge.gone(), merge.keptId());
    }
}
