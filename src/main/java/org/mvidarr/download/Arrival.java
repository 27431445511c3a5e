package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.download.FetchOutcome.Fetched;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.jobs.Jobs;
import org.mvidarr.jobs.NewJob;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoView;
import org.mvidarr.media.MediaStore;

import java.time.Clock;
import java.util.List;

/**
 * Hands a film that has arrived over to the library. Everything happens in one transaction: the
 * video, its file, the job that files it, and the end of the download.
 */
@ApplicationScoped
@Transactional
class Arrival {
    static final String JOB = "process-video";

    @Inject Downloads rows;
    @Inject VideoCatalog videos;
    @Inject MediaStore media;
    @Inject Jobs jobs;
    @Inject Clock clock;
    @Inject DownloadNews news;

    /** False when the download is no longer this server's; then nothing has happened. */
    boolean handOver(long id, String server, Fetched film) {
        @Nullable Download download =
                rows.entityManager().find(Download.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (download == null || !download.isRunOn(server)) {
            return false;
        }
        VideoView video = video(download, film.facts());
        long file = media.addStaged(video.id(), film.file());
        long job =
                jobs.start(
                        new NewJob(
                                JOB,
                                JobTrigger.USER,
                                download.requestedBy,
                                video.id(),
                                label(video),
                                List.of(file),
                                1));
        download.isCalled(
                video.title(), video.artistLine().isEmpty() ? null : cut(video.artistLine()));
        download.arrive(video.id(), file, job, clock.instant());
        news.note(download, VideoEventKind.DOWNLOADED);
        news.changed(id);
        return true;
    }

    private VideoView video(Download download, SourceFacts facts) {
        if (download.videoId != null) {
            return videos.get(download.videoId).summary();
        }
        return videos.findOrAdd(SourceReading.of(facts, download.url, download.sourceKey))
                .summary();
    }

    private static String label(VideoView video) {
        String label =
                video.artistLine().isEmpty()
                        ? video.title()
                        : video.artistLine() + " - " + video.title();
        return label.length() > 300 ? label.substring(0, 300) : label;
    }

    private static String cut(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
