package org.mvidarr.download;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.NewSource;
import org.mvidarr.library.SourceView;
import org.mvidarr.library.VideoSources;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.egress.EgressPolicy;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

/** The sources on a video's page. */
@Named
@RequestScoped
public class SourcesPage {
    @Inject VideoSources sources;
    @Inject DownloadQueue queue;
    @Inject EgressPolicy policy;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable String url;

    public void add() {
        caller.require(Role.USER);
        if (url == null) {
            throw new Refusal.Invalid("url", "download.no-url");
        }
        long video = asked.id("id");
        String accepted = policy.accept(url.strip());
        sources.add(video, new NewSource(accepted, SourceKey.of(accepted).key(), null, null));
        notices.ok("source.added");
        Redirects.to("/video?id=" + video + "&tab=sources");
    }

    /** Fetches the video from this source. */
    public void fetch() {
        caller.require(Role.USER);
        long video = asked.id("id");
        SourceView source = source(video, asked.id("s:fetch"));
        queue.add(new NewDownload(source.url(), video, 0, caller.id()));
        done("source.fetching");
    }

    public void reject() {
        caller.require(Role.USER);
        sources.reject(asked.id("id"), asked.id("s:reject"), asked.text("reason"));
        done("source.rejected");
    }

    public void reactivate() {
        caller.require(Role.USER);
        sources.reactivate(asked.id("id"), asked.id("s:reactivate"));
        done("source.reactivated");
    }

    public void remove() {
        caller.require(Role.USER);
        sources.remove(asked.id("id"), asked.id("s:remove"));
        done("source.removed");
    }

    public @Nullable String getUrl() {
        return url;
    }

    public void setUrl(@Nullable String url) {
        this.url = url;
    }

    private SourceView source(long video, long id) {
        return sources.of(video).stream()
                .filter(source -> source.id() == id)
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("library.no-source"));
    }

    private void done(String notice) {
        notices.ok(notice);
        Redirects.toSamePage();
    }
}
