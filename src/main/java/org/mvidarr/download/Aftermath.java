package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.jobs.FailedItem;
import org.mvidarr.jobs.Jobs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of downloads after they had arrived. A film that its job could not put into the
 * library is no success; the job knows, and a second record of it could only disagree.
 */
@ApplicationScoped
class Aftermath {
    @Inject Jobs jobs;

    /** The same downloads; those whose job has given up on them as failed, with its reason. */
    List<DownloadView> of(List<DownloadView> downloads) {
        List<Long> asked =
                downloads.stream()
                        .filter(view -> view.status() == DownloadState.DONE)
                        .flatMap(view -> java.util.stream.Stream.ofNullable(view.jobId()))
                        .toList();
        Map<Long, FailedItem> failed = new HashMap<>();
        jobs.failures(asked).forEach(item -> failed.put(item.subjectId(), item));
        return downloads.stream()
                .map(
                        view -> {
                            FailedItem item = failed.get(view.mediaFileId());
                            return item == null ? view : view.stuck(item.reason());
                        })
                .toList();
    }

    /** Has the job of a film that is stuck try again. False when the film is not stuck. */
    boolean retry(DownloadView download) {
        Long job = download.jobId();
        if (download.reason() != Reason.NOT_FILED || job == null) {
            return false;
        }
        jobs.retry(job);
        return true;
    }
}
