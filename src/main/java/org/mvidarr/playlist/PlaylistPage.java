package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.List;
import java.util.Objects;

/** One playlist with what is in it. */
@Named
@RequestScoped
public class PlaylistPage {
    @Inject PlaylistCatalog playlists;
    @Inject PlaylistEntries entries;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable PlaylistDetail playlist;
    private @Nullable Page<EntryView> list;

    /** Before anything is written: what is not there for the reader is answered with 404. */
    public void open() {
        caller.require(Role.READONLY);
        getPlaylist();
    }

    public PlaylistDetail getPlaylist() {
        PlaylistDetail known = playlist;
        if (known == null) {
            known = playlists.get(id(), caller.signedIn());
            playlist = known;
        }
        return known;
    }

    public Page<EntryView> getList() {
        Page<EntryView> known = list;
        if (known == null) {
            Paging paging = asked.paging(java.util.Set.of("place"), "place", false);
            known = entries.page(id(), paging, caller.signedIn());
            list = known;
        }
        return known;
    }

    /** Whether the reader may change it and is asked with an account that may change things. */
    public boolean isWritable() {
        return getPlaylist().writable() && caller.isEditor();
    }

    /** Whether rows can be moved by the reader. */
    public boolean isOrdered() {
        return isWritable() && getPlaylist().smart() == null;
    }

    /** The entry whose note and place are being edited; null for none. */
    public @Nullable Long getOpened() {
        return isOrdered() ? asked.number("entry") : null;
    }

    /** The rule of a smart one in words. */
    public String getSentence() {
        SmartRule question = getPlaylist().smart();
        return question == null ? "" : RuleText.of(question, Texts.locale());
    }

    /** Where playing it begins; null when nothing in it, or nothing on this page, can be played. */
    public @Nullable EntryView getFirst() {
        return getList().records().stream()
                .filter(entry -> entry.video().mediaFileId() != null)
                .findFirst()
                .orElse(null);
    }

    public void up() {
        caller.require(Role.USER);
        entries.step(id(), asked.id("f:up"), -1, caller.signedIn());
        again("f:up");
    }

    public void down() {
        caller.require(Role.USER);
        entries.step(id(), asked.id("f:down"), 1, caller.signedIn());
        again("f:down");
    }

    public void remove() {
        caller.require(Role.USER);
        entries.remove(id(), List.of(asked.id("f:remove")), caller.signedIn());
        notices.ok("playlist.removed");
        Redirects.toSamePage();
    }

    /** Writes the note and place of the opened entry. */
    public void write() {
        caller.require(Role.USER);
        long entry = asked.id("f:write");
        entries.note(id(), entry, asked.text("note"), caller.signedIn());
        Long place = asked.number("place");
        if (place != null && !place.equals(asked.number("was"))) {
            if (place < 1) {
                throw new Refusal.Invalid("place", "playlist.place");
            }
            int to = (int) Math.min(place, PlaylistEntries.MOST);
            entries.move(id(), EntryMove.to(entry, to), caller.signedIn());
        }
        notices.ok("playlist.written");
        Redirects.to("/playlist?id=" + id() + "&page=" + page() + "#e" + entry);
    }

    public void cover() {
        caller.require(Role.USER);
        playlists.chooseCover(id(), asked.id("f:cover"), caller.signedIn());
        notices.ok("playlist.coverChosen");
        Redirects.toSamePage();
    }

    public void delete() {
        caller.require(Role.USER);
        String name = getPlaylist().summary().name();
        playlists.remove(id(), Versioned.ANY, caller.signedIn());
        notices.ok("playlist.deleted", name);
        Redirects.to("/playlists");
    }

    /** Into a manual one of the reader's own. */
    public void copy() {
        caller.require(Role.USER);
        String name = getPlaylist().summary().name();
        PlaylistDetail copy = playlists.copy(id(), name, caller.signedIn());
        notices.ok("playlist.copied", name);
        Redirects.to("/playlist?id=" + copy.summary().id());
    }

    private void again(String button) {
        Redirects.toSamePage("e" + asked.id(button));
    }

    private long page() {
        return Objects.requireNonNullElse(asked.number("page"), 1L);
    }

    private long id() {
        return asked.id("id");
    }
}
