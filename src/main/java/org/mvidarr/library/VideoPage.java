package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** One video: its player stands in the playback feature, its record here. */
@Named
@RequestScoped
public class VideoPage {
    private static final int MOST_OTHERS = 12;

    @Inject VideoCatalog videos;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable VideoDetail video;

    /** Before anything is written: what is not there is answered with 404. */
    public void open() {
        getVideo();
    }

    public VideoDetail getVideo() {
        VideoDetail known = video;
        if (known == null) {
            known = videos.get(asked.id("id"));
            video = known;
        }
        return known;
    }

    /** Others by the first artist, newest first. */
    public List<VideoView> getOthers() {
        VideoView self = getVideo().summary();
        if (self.artists().isEmpty()) {
            return List.of();
        }
        Paging paging =
                Paging.of(1, MOST_OTHERS + 1, "year", "descending", VideoCatalog.SORTS, "year");
        return videos
                .list(
                        new VideoFilter(null, null, null, self.artists().getFirst().artistId()),
                        paging)
                .records()
                .stream()
                .filter(other -> other.id() != self.id())
                .limit(MOST_OTHERS)
                .toList();
    }

    public void want() {
        decide(VideoIntent.WANTED, "video.notice.wanted");
    }

    public void ignore() {
        decide(VideoIntent.IGNORED, "video.notice.ignored");
    }

    /** Takes back either of the two. */
    public void release() {
        decide(VideoIntent.KNOWN, "video.notice.released");
    }

    private void decide(VideoIntent intent, String notice) {
        caller.require(Role.USER);
        videos.setIntent(asked.id("id"), intent);
        notices.ok(notice);
        Redirects.toSamePage();
    }
}
