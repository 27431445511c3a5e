package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
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
    @Inject VideoMerge merge;
    @Inject VideoHistory history;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable VideoDetail video;

    /**
     * Before anything is written: what is not there is answered with 404, and what has become part
     * of another leads to that.
     */
    public void open() {
        try {
            getVideo();
        } catch (Refusal.NotFound e) {
            long kept = merge.forwarded(asked.id("id")).orElseThrow(() -> e);
            Redirects.to("/video?id=" + kept);
        }
    }

    public VideoTab[] getTabs() {
        return VideoTab.values();
    }

    public VideoTab getTab() {
        return VideoTab.of(asked.text("tab"));
    }

    /** What was decided about it last, with who and why; empty when nothing was. */
    public List<EventLine> getDecision() {
        return getVideo().intent() == VideoIntent.KNOWN
                ? List.of()
                : history
                        .list(
                                new HistoryFilter(
                                        getVideo().summary().id(),
                                        VideoEventKind.INTENT_CHANGED,
                                        null),
                                Paging.of(1, 1, null, "descending", VideoHistory.SORTS, "date"))
                        .records()
                        .stream()
                        .map(EventLine::of)
                        .toList();
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
        videos.setIntent(asked.id("id"), intent, asked.text("reason"));
        notices.ok(notice);
        Redirects.toSamePage();
    }
}
