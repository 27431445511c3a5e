package org.mvidarr.organize;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.library.Selected;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** Before videos are deleted: which, with which files, and whether those go too. */
@Named
@RequestScoped
public class VideosRemovePage {
    @Inject VideoHoldings holdings;
    @Inject Selected selected;
    @Inject Caller caller;
    @Inject Asked asked;

    public void open() {
        caller.require(Role.MANAGER);
        selected.required();
    }

    public List<MediaFileView> getFiles() {
        return selected.getVideos().stream()
                .flatMap(video -> holdings.files(video.id()).stream())
                .toList();
    }

    /** How many bytes they take on the disk. */
    public long getBytes() {
        return getFiles().stream().mapToLong(MediaFileView::sizeBytes).sum();
    }

    public void remove() {
        caller.require(Role.MANAGER);
        boolean withFiles = "delete".equals(asked.text("files"));
        selected.forEach(id -> holdings.remove(id, withFiles), "bulk.removed");
        Redirects.to(selected.getFrom());
    }
}
