package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Uploads;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Making a manual playlist, and what is written about one of either kind. */
@Named
@RequestScoped
public class PlaylistEditPage {
    @Inject PlaylistCatalog playlists;
    @Inject PlaylistFolders folders;
    @Inject PlaylistCovers covers;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable PlaylistDetail present;
    private @Nullable String name;
    private @Nullable String description;
    private boolean filled;

    /** A folder with the names of those above it, for a list to choose from. */
    public record Place(long id, String path) {}

    /** Before anything is written: what the reader may not change is not shown. */
    public void open() {
        caller.require(Role.USER);
        PlaylistDetail playlist = getPresent();
        if (playlist != null && !playlist.writable()) {
            throw new Refusal.Forbidden("playlist.not-yours");
        }
    }

    /** Null when a new one is made. */
    public @Nullable PlaylistDetail getPresent() {
        Long id = asked.number("id");
        if (id != null && present == null) {
            present = playlists.get(id, caller.signedIn());
        }
        return present;
    }

    public void save() {
        caller.require(Role.USER);
        PlaylistText text =
                new PlaylistText(
                        PlaylistText.named(name),
                        description,
                        getSharing(),
                        isFeatured(),
                        isDuplicates());
        Long folder = asked.number("folder");
        PlaylistDetail before = getPresent();
        PlaylistDetail after;
        if (before == null) {
            after = playlists.create(new NewPlaylist(text, null, folder), caller.signedIn());
            notices.ok("playlist.made", text.name());
        } else {
            after =
                    playlists.edit(
                            before.summary().id(),
                            new PlaylistEdit(text, null, folder, version()),
                            caller.signedIn());
            notices.ok("playlist.saved");
        }
        Redirects.to("/playlist?id=" + after.summary().id());
    }

    public void uploadCover() {
        caller.require(Role.USER);
        long id = asked.id("id");
        try (InputStream picture = Uploads.content("picture")) {
            covers.upload(id, picture, caller.signedIn());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notices.ok("playlist.coverChosen");
        Redirects.to("/playlist?id=" + id);
    }

    /** Goes back to the posters of the first videos. */
    public void dropCover() {
        caller.require(Role.USER);
        long id = asked.id("id");
        playlists.chooseCover(id, null, caller.signedIn());
        notices.ok("playlist.saved");
        Redirects.to("/playlist?id=" + id);
    }

    /** The version the form was made of. */
    public int version() {
        Long sent = asked.number("version");
        PlaylistDetail playlist = getPresent();
        return sent != null ? sent.intValue() : playlist == null ? 0 : playlist.summary().version();
    }

    public int getVersion() {
        return version();
    }

    public Sharing getSharing() {
        Sharing sent = asked.choice("sharing", Sharing.class);
        PlaylistDetail playlist = getPresent();
        return sent != null
                ? sent
                : playlist == null ? Sharing.PRIVATE : playlist.summary().sharing();
    }

    public Sharing[] getSharings() {
        return Sharing.values();
    }

    public boolean isFeatured() {
        PlaylistDetail playlist = getPresent();
        // The box is only there for managers; for others it stays as it is.
        return caller.isManager() && sent()
                ? asked.text("featured") != null
                : playlist != null && playlist.summary().featured();
    }

    public boolean isDuplicates() {
        PlaylistDetail playlist = getPresent();
        boolean box = playlist == null || playlist.smart() == null;
        return sent() && box
                ? asked.text("duplicates") != null
                : playlist == null || playlist.duplicates();
    }

    /** Where it lies; only the owner can put it elsewhere. */
    public @Nullable Long getFolder() {
        PlaylistDetail playlist = getPresent();
        return playlist == null ? asked.number("folder") : playlist.summary().folderId();
    }

    public boolean isMine() {
        PlaylistDetail playlist = getPresent();
        return playlist == null || playlist.mine();
    }

    public List<Place> getPlaces() {
        List<FolderView> all = folders.list(caller.id());
        List<Place> places = new ArrayList<>();
        all.forEach(folder -> places.add(new Place(folder.id(), path(all, folder))));
        places.sort(java.util.Comparator.comparing(Place::path));
        return places;
    }

    private static String path(List<FolderView> all, FolderView folder) {
        Long above = folder.parentId();
        return above == null
                ? folder.name()
                : all.stream()
                        .filter(f -> f.id() == above)
                        .findFirst()
                        .map(f -> path(all, f) + " › " + folder.name())
                        .orElse(folder.name());
    }

    private boolean sent() {
        return asked.text("version") != null;
    }

    public @Nullable String getName() {
        PlaylistDetail playlist = getPresent();
        return filled || playlist == null ? name : playlist.summary().name();
    }

    public void setName(@Nullable String name) {
        this.name = name;
        filled = true;
    }

    public @Nullable String getDescription() {
        PlaylistDetail playlist = getPresent();
        return filled || playlist == null ? description : playlist.summary().description();
    }

    public void setDescription(@Nullable String description) {
        this.description = description;
        filled = true;
    }

    public String getHeading() {
        return Objects.requireNonNullElse(getName(), "");
    }
}
