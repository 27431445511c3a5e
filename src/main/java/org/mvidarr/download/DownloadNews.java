package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoHistory;
import org.mvidarr.platform.Changed;

import java.util.LinkedHashMap;
import java.util.Map;

/** Tells open pages and the history of a video what has become of a download. */
@ApplicationScoped
class DownloadNews {
    @Inject VideoHistory history;
    @Inject Event<Changed> changes;

    void changed(long id) {
        changes.fire(new Changed("d", id));
    }

    /** Nothing is noted while it is not known of which video it is. */
    void note(Download download, VideoEventKind kind) {
        if (download.videoId != null) {
            history.note(download.videoId, kind, null, details(download));
        }
    }

    /** One that will be tried again has not failed yet. */
    void noteFailure(Download download) {
        if (download.state.ended() && download.videoId != null && download.reasonCode != null) {
            Map<String, Object> details = details(download);
            details.put("arguments", Arguments.read(download.reasonArguments));
            history.note(
                    download.videoId,
                    VideoEventKind.DOWNLOAD_FAILED,
                    "download.reason." + download.reasonCode,
                    details);
        }
    }

    private static Map<String, Object> details(Download download) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("downloadId", download.id);
        details.put("site", download.site);
        details.put("source", download.sourceKey);
        return details;
    }
}
