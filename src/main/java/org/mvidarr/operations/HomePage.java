package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.download.DownloadQueue;
import org.mvidarr.download.DownloadState;
import org.mvidarr.download.DownloadView;
import org.mvidarr.jobs.JobView;
import org.mvidarr.jobs.Jobs;
import org.mvidarr.library.VideoState;
import org.mvidarr.library.VideoView;
import org.mvidarr.organize.RootFolderView;
import org.mvidarr.organize.RootFolders;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.tools.ToolStatus;
import org.mvidarr.platform.tools.Tools;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The start page: what there is, what is going on, what is new. */
@Named
@RequestScoped
public class HomePage {
    private static final Paging FIVE_QUEUED =
            Paging.of(1, 5, "queue", null, DownloadQueue.SORTS, "queue");
    private static final Paging FIVE_JOBS =
            Paging.of(1, 5, null, "descending", Set.of("createdAt"), "createdAt");

    @Inject LibraryGlance library;
    @Inject DownloadQueue queue;
    @Inject Jobs jobs;
    @Inject RootFolders roots;
    @Inject Tools tools;

    private @Nullable Map<DownloadState, Long> open;

    /** Videos that can be played. */
    public long getReady() {
        return library.counts().getOrDefault(VideoState.HAVE, 0L);
    }

    public long getVideoCount() {
        return library.counts().values().stream().mapToLong(Long::longValue).sum();
    }

    public long getArtistCount() {
        return library.artists();
    }

    public long getRunning() {
        return open().getOrDefault(DownloadState.RUNNING, 0L);
    }

    public long getWaiting() {
        return open().getOrDefault(DownloadState.WAITING, 0L)
                + open().getOrDefault(DownloadState.RETRYING, 0L);
    }

    public List<DownloadView> getDownloads() {
        return queue.list(DownloadQueue.Which.OPEN, FIVE_QUEUED).records();
    }

    public List<JobView> getJobs() {
        return jobs.list(FIVE_JOBS, "", true).records();
    }

    public List<VideoView> getLatest() {
        return library.latest();
    }

    public List<VideoView> getUnfinished() {
        return library.unfinished();
    }

    public List<RootFolderView> getFolders() {
        return roots.list();
    }

    /** Programs without which something does not work. */
    public List<ToolStatus> getBrokenTools() {
        return tools.all().stream().filter(tool -> !tool.ok()).toList();
    }

    private Map<DownloadState, Long> open() {
        Map<DownloadState, Long> known = open;
        if (known == null) {
            known = queue.openCounts();
            open = known;
        }
        return known;
    }
}
