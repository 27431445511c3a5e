package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Links;
import org.mvidarr.platform.faces.Redirects;

import java.util.Set;

/** The bar below a list of videos: what can be done with those that are ticked. */
@Named
@RequestScoped
public class BulkPage {
    @Inject VideoEditor editor;
    @Inject Selected selected;
    @Inject Caller caller;

    public void want() {
        decide(VideoIntent.WANTED, "bulk.wanted");
    }

    public void ignore() {
        decide(VideoIntent.IGNORED, "bulk.ignored");
    }

    /** Takes back either of the two. */
    public void release() {
        decide(VideoIntent.KNOWN, "bulk.released");
    }

    public void edit() {
        caller.require(Role.USER);
        go("/videos/edit");
    }

    public void merge() {
        caller.require(Role.USER);
        go("/videos/merge");
    }

    public void remove() {
        caller.require(Role.MANAGER);
        go("/videos/remove");
    }

    private void decide(VideoIntent intent, String done) {
        caller.require(Role.USER);
        BulkEdit change = new BulkEdit(intent, null, null, null, null, Set.of(), Set.of());
        selected.forEach(id -> editor.edit(id, change), done);
        Redirects.toSamePage();
    }

    private void go(String page) {
        selected.required();
        Redirects.to(page + "?" + selected.query(Links.here()));
    }
}
