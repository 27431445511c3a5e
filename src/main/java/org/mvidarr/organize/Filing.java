package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.library.NewVideo;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoHistory;
import org.mvidarr.media.MediaStore;
import org.mvidarr.media.SeenFile;
import org.mvidarr.platform.Changed;

import java.util.Map;

/**
 * Door for the steps that file a video: what several features record of it is recorded at once or
 * not at all.
 */
@ApplicationScoped
@Transactional
class Filing {
    @Inject VideoCatalog videos;

    @Inject MediaStore store;

    @Inject RootFolderRows rows;

    @Inject VideoHistory history;

    @Inject Event<Object> events;

    /** The file is of this video, which is recorded if it is not yet. */
    void identified(long fileId, NewVideo video) {
        store.attach(fileId, videos.findOrAdd(video).summary().id());
    }

    /** The file lies below a root folder from now on. */
    void placed(long fileId, long rootId, SeenFile file) {
        rows.forgetTwin(rootId, file.relativePath(), fileId);
        store.placed(fileId, rootId, file);
    }

    void announce(long fileId, long videoId) {
        history.note(
                videoId,
                VideoEventKind.FILE_IMPORTED,
                null,
                Map.of("path", store.get(fileId).relativePath(), "fileId", fileId));
        events.fire(new VideoImported(videoId, fileId));
        events.fire(new Changed("v", videoId));
    }
}
