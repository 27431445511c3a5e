package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoFilter;
import org.mvidarr.library.VideoView;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** The part of a playlist's page by which videos are looked for and put in. */
@Named
@RequestScoped
public class PlaylistAddPage {
    private static final int MOST = 10;

    @Inject PlaylistEntries entries;
    @Inject VideoCatalog videos;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable List<VideoView> found;

    public @Nullable String getSearch() {
        return asked.text("find");
    }

    /** The best matches; none without a search. */
    public List<VideoView> getFound() {
        List<VideoView> known = found;
        if (known == null) {
            Paging paging = Paging.of(1, MOST, "relevance", null, VideoCatalog.SORTS, "relevance");
            known =
                    getSearch() == null
                            ? List.of()
                            : videos.list(new VideoFilter(getSearch(), null, null, null), paging)
                                    .records();
            found = known;
        }
        return known;
    }

    public void add() {
        caller.require(Role.USER);
        AddedEntries added =
                entries.add(
                        asked.id("id"),
                        NewEntries.of(List.of(asked.id("s:add"))),
                        caller.signedIn());
        if (added.added() > 0) {
            notices.ok("playlist.added", added.added());
        } else {
            notices.info("playlist.already");
        }
        Redirects.toSamePage();
    }
}
