package org.mvidarr.organize;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** The files on a video's page. */
@Named
@RequestScoped
public class FilesPage {
    @Inject VideoHoldings holdings;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    public List<MediaFileView> getFiles() {
        return holdings.files(asked.id("id"));
    }

    public List<MediaFileView> getSetAside() {
        return holdings.setAside(asked.id("id"));
    }

    public void unlink() {
        caller.require(Role.USER);
        holdings.unlink(asked.id("id"), asked.id("x:unlink"));
        done("file.unlinked");
    }

    public void link() {
        caller.require(Role.USER);
        holdings.link(asked.id("id"), asked.id("x:link"));
        done("file.linked");
    }

    public void delete() {
        caller.require(Role.MANAGER);
        holdings.delete(asked.id("id"), asked.id("x:delete"));
        done("file.deleted");
    }

    private void done(String notice) {
        notices.ok(notice);
        Redirects.toSamePage();
    }
}
