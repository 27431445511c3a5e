package org.mvidarr.library;

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

import java.util.List;

/** The versions and the history on a video's page. */
@Named
@RequestScoped
public class VideoPartsPage {
    @Inject VideoVersions versions;
    @Inject VideoHistory history;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable Page<EventLine> events;

    public List<VideoView> getVersions() {
        return versions.of(asked.id("id"));
    }

    public List<VideoView> getProposed() {
        return versions.proposed(asked.id("id"));
    }

    public Page<EventLine> getEvents() {
        Page<EventLine> known = events;
        if (known == null) {
            known =
                    history.list(
                                    HistoryFilter.of(asked.id("id")),
                                    asked.paging(VideoHistory.SORTS, "date", true))
                            .map(EventLine::of);
            events = known;
        }
        return known;
    }

    public void link() {
        caller.require(Role.USER);
        versions.link(asked.id("id"), asked.id("v:link"));
        done("version.linked");
    }

    public void unlink() {
        caller.require(Role.USER);
        versions.unlink(asked.id("v:unlink"));
        done("version.unlinked");
    }

    private void done(String notice) {
        notices.ok(notice);
        Redirects.toSamePage();
    }
}
