package org.mvidarr.playlist;

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

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The list of playlists and one's own folders, as the address describes it. */
@Named
@RequestScoped
public class PlaylistsPage {
    @Inject PlaylistCatalog playlists;
    @Inject PlaylistFolders folders;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable Page<PlaylistView> list;
    private @Nullable List<FolderView> all;

    /** Before anything is written: a folder that is not there is answered with 404. */
    public void open() {
        caller.require(Role.READONLY);
        getFolder();
    }

    public Page<PlaylistView> getList() {
        Page<PlaylistView> known = list;
        if (known == null) {
            known =
                    playlists.list(
                            query(),
                            asked.paging(PlaylistCatalog.SORTS, "name", false),
                            caller.signedIn());
            list = known;
        }
        return known;
    }

    /** Whose are shown. */
    public PlaylistQuery.Which getWhich() {
        PlaylistQuery.Which which = asked.choice("which", PlaylistQuery.Which.class);
        return which == null ? PlaylistQuery.Which.ALL : which;
    }

    /** The choices there are for the reader. */
    public List<PlaylistQuery.Which> getChoices() {
        List<PlaylistQuery.Which> choices = new ArrayList<>(List.of(PlaylistQuery.Which.values()));
        if (!caller.isManager()) {
            choices.remove(PlaylistQuery.Which.EVERYONES);
        }
        return choices;
    }

    public @Nullable String getSearch() {
        return asked.text("q");
    }

    public boolean isSmart() {
        return asked.choice("kind", PlaylistKind.class) == PlaylistKind.SMART;
    }

    /** Whether the list shows less than everything there is. */
    public boolean isFiltered() {
        return getSearch() != null
                || getWhich() != PlaylistQuery.Which.ALL
                || asked.choice("kind", PlaylistKind.class) != null
                || getFolder() != null;
    }

    /** The folder one is in; null at the top. */
    public @Nullable FolderView getFolder() {
        Long id = asked.number("folder");
        return id == null ? null : folders.get(id, caller.id());
    }

    /** One's own folders to be shown: those in the present one. */
    public List<FolderView> getFolders() {
        boolean own =
                getWhich() == PlaylistQuery.Which.ALL || getWhich() == PlaylistQuery.Which.MINE;
        if (!own || getSearch() != null) {
            return List.of();
        }
        Long parent = asked.number("folder");
        return all().stream().filter(f -> Objects.equals(f.parentId(), parent)).toList();
    }

    /** The folders the present one lies in, from the top. */
    public List<FolderView> getPath() {
        List<FolderView> path = new ArrayList<>();
        FolderView folder = getFolder();
        Long at = folder == null ? null : folder.parentId();
        while (at != null) {
            long id = at;
            FolderView above = all().stream().filter(f -> f.id() == id).findFirst().orElseThrow();
            path.addFirst(above);
            at = above.parentId();
        }
        return path;
    }

    public void addFolder() {
        caller.require(Role.USER);
        folders.create(text("folderName"), asked.number("parent"), caller.id());
        notices.ok("playlists.folderAdded");
        Redirects.toSamePage();
    }

    public void renameFolder() {
        caller.require(Role.USER);
        FolderView present = folders.get(asked.id("parent"), caller.id());
        folders.edit(
                present.id(),
                new FolderView(
                        present.id(), text("newName"), present.parentId(), 0, present.version()),
                caller.id());
        Redirects.toSamePage();
    }

    public void removeFolder() {
        caller.require(Role.USER);
        FolderView gone = folders.get(asked.id("parent"), caller.id());
        folders.remove(gone.id(), caller.id());
        notices.ok("playlists.folderRemoved", gone.name());
        Redirects.to("/playlists" + (gone.parentId() == null ? "" : "?folder=" + gone.parentId()));
    }

    private PlaylistQuery query() {
        FolderView folder = getFolder();
        Long in = folder == null ? null : Long.valueOf(folder.id());
        if (in == null && !getFolders().isEmpty()) {
            in = PlaylistQuery.NO_FOLDER;
        }
        return new PlaylistQuery(
                getWhich(), getSearch(), asked.choice("kind", PlaylistKind.class), in);
    }

    private List<FolderView> all() {
        List<FolderView> known = all;
        if (known == null) {
            known = folders.list(caller.id());
            all = known;
        }
        return known;
    }

    private String text(String name) {
        return Objects.requireNonNullElse(asked.text(name), "");
    }
}
