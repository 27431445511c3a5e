package org.mvidarr.download;

import org.mvidarr.platform.Allowed;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A way of fetching a video from the network. */
@Allowed(rules = "interfaces", because = "a seam: yt-dlp is the first client, others follow")
public interface DownloadClient {
    /**
     * Fetches one video into a folder and returns when that has ended in one way or another;
     * nothing of it runs afterwards.
     *
     * @param progress told about the state of things, several times a second, on the calling thread
     * @param stop asked about three times a second; true ends the work within seconds
     */
    FetchOutcome fetch(FetchOrder order, Consumer<DownloadProgress> progress, BooleanSupplier stop);
}
