package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Refusal;

/**
 * Door to changing many videos alike, one call for each: what is refused for one keeps no other
 * from being changed. The present version is changed, whoever wrote it last.
 */
@ApplicationScoped
@Transactional
public class VideoEditor {
    /** Most videos that a caller may change at once. */
    public static final int MOST = 1_000;

    @Inject VideoCatalog catalog;
    @Inject VideoWriting writing;

    /**
     * @throws Refusal.NotFound when there is no such video
     */
    public void edit(long id, BulkEdit change) {
        writing.reserve(change.over(catalog.get(id)));
        writing.locked(id);
        writing.edit(id, change.over(catalog.get(id)));
        VideoIntent intent = change.intent();
        if (intent != null) {
            writing.decide(id, intent, change.reason());
        }
    }
}
