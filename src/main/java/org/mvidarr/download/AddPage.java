package org.mvidarr.download;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

/** Adding a video by its link. */
@Named
@RequestScoped
public class AddPage {
    @Inject DownloadQueue queue;
    @Inject Caller caller;
    @Inject Notices notices;

    private @Nullable String url;

    public void add() {
        caller.require(Role.USER);
        if (url == null) {
            throw new Refusal.Invalid("url", "download.no-url");
        }
        DownloadQueue.Added added = queue.add(NewDownload.of(url.strip(), caller.id()));
        if (added.fresh()) {
            notices.ok("add.notice.added", added.download().site());
        } else {
            notices.info("add.notice.known");
        }
        Redirects.to("/activity#d" + added.download().id());
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }
}
