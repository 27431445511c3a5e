package org.mvidarr.download;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.Map;

/** The download queue and what has become of earlier downloads. */
@Named
@RequestScoped
public class ActivityPage {
    @Inject DownloadQueue queue;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable Page<DownloadView> list;

    public Page<DownloadView> getList() {
        Page<DownloadView> known = list;
        if (known == null) {
            known =
                    isHistory()
                            ? queue.list(
                                    DownloadQueue.Which.ENDED,
                                    asked.paging(DownloadQueue.SORTS, "added", true))
                            : queue.list(
                                    DownloadQueue.Which.OPEN,
                                    asked.paging(DownloadQueue.SORTS, "queue", false));
            list = known;
        }
        return known;
    }

    public boolean isHistory() {
        return "history".equals(asked.text("tab"));
    }

    public Map<DownloadState, Long> getCounts() {
        return queue.openCounts();
    }

    public void cancel() {
        caller.require(Role.USER);
        queue.cancel(asked.id("f:cancel"));
        done("activity.notice.cancelled");
    }

    public void pause() {
        caller.require(Role.USER);
        queue.pause(asked.id("f:pause"));
        done("activity.notice.paused");
    }

    public void retry() {
        caller.require(Role.USER);
        queue.retry(asked.id("f:retry"));
        done("activity.notice.retried");
    }

    /** Before all that wait. */
    public void first() {
        caller.require(Role.USER);
        queue.prioritise(asked.id("f:first"), NewDownload.HIGHEST);
        done("activity.notice.first");
    }

    public void remove() {
        caller.require(Role.USER);
        queue.remove(asked.id("f:remove"));
        done("activity.notice.removed");
    }

    private void done(String notice) {
        notices.ok(notice);
        Redirects.toSamePage();
    }
}
