package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Handover;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Door to the playlists themselves: list, look at, make, edit, delete, copy, choose a cover. */
@ApplicationScoped
@Transactional
public class PlaylistCatalog {
    /** Names a list may be ordered by. */
    public static final Set<String> SORTS = PlaylistRows.SORTS;

    @Inject Playlists playlists;
    @Inject PlaylistRows rows;
    @Inject PlaylistGate gate;
    @Inject PlaylistContents contents;
    @Inject Clock clock;
    @Inject Event<Changed> changes;

    /** What an account leaves behind stays as it is, folders and all. */
    void handOver(@Observes Handover handover) {
        playlists.handOver(handover.from(), handover.to());
        playlists.handOverFolders(handover.from(), handover.to());
    }

    public Page<PlaylistView> list(PlaylistQuery query, Paging paging, SignedIn who) {
        return Page.of(paging, rows.count(query, who), rows.page(query, paging, who))
                .map(view -> view.seenBy(who.id()));
    }

    /**
     * @throws Refusal.NotFound when there is none, or none for him to see
     */
    public PlaylistDetail get(long id, SignedIn who) {
        Playlist playlist = gate.readable(id, who);
        PlaylistView view = rows.one(id).seenBy(who.id());
        SmartRule question = playlist.kind == PlaylistKind.SMART ? playlist.question() : null;
        return new PlaylistDetail(
                question == null ? view : contents.counted(view, question, who),
                question,
                playlist.duplicates,
                playlist.coverVideoId,
                playlist.ownedBy(who),
                playlist.writableBy(who));
    }

    /**
     * @throws Refusal.NotFound when the folder is not his
     * @throws Refusal.Forbidden when he would feature it and is no manager
     */
    public PlaylistDetail create(NewPlaylist wanted, SignedIn who) {
        return get(record(wanted, who).id, who);
    }

    /**
     * @throws Refusal.Stale when somebody else has changed it since it was read
     * @throws Refusal.Forbidden when he may only look at it, or would feature it and is no manager
     */
    public PlaylistDetail edit(long id, PlaylistEdit edit, SignedIn who) {
        Playlist playlist = gate.locked(id, who);
        Versioned.demand(edit.version(), playlist.version);
        boolean singles = playlist.duplicates && !edit.text().duplicates();
        playlist.write(edit.text(), who, clock.instant());
        if (playlist.ownedBy(who)) {
            requireFolder(edit.folderId(), who);
            playlist.folderId = edit.folderId();
        }
        SmartRule question = edit.smart();
        if (question != null) {
            ask(playlist, question);
        }
        playlists.entityManager().flush();
        if (singles) {
            playlists.removeDoubles(id);
        }
        changed(playlist);
        return get(id, who);
    }

    /**
     * Gives a smart playlist another question.
     *
     * @param version the one that was read
     * @throws Refusal.Conflict when it is a manual one, or somebody else has changed it
     */
    public PlaylistDetail ask(long id, SmartRule question, int version, SignedIn who) {
        Playlist playlist = gate.locked(id, who);
        Versioned.demand(version, playlist.version);
        ask(playlist, question);
        playlist.updatedAt = clock.instant();
        playlists.entityManager().flush();
        changed(playlist);
        return get(id, who);
    }

    /**
     * @param version the one that was read, or {@link Versioned#ANY}
     */
    public void remove(long id, int version, SignedIn who) {
        Playlist playlist = gate.locked(id, who);
        Versioned.demand(version, playlist.version);
        playlists.entityManager().remove(playlist);
        changed(playlist);
    }

    /**
     * Makes a manual playlist of what is in one now, whatever kind that is. It belongs to who asks
     * for it and is private.
     */
    public PlaylistDetail copy(long id, String name, SignedIn who) {
        Playlist source = gate.readable(id, who);
        NewPlaylist wanted =
                new NewPlaylist(
                        new PlaylistText(
                                name,
                                source.description,
                                Sharing.PRIVATE,
                                false,
                                source.duplicates),
                        null,
                        source.ownedBy(who) ? source.folderId : null);
        Playlist copy = record(wanted, who);
        contents.copy(source, copy, who);
        return get(copy.id, who);
    }

    /**
     * Takes the poster of a video as cover, as it is at any time.
     *
     * @param videoId null goes back to the posters of the first videos
     * @throws Refusal.Invalid for the field {@code videoId}, when there is no such video
     */
    public PlaylistDetail chooseCover(long id, @Nullable Long videoId, SignedIn who) {
        Playlist playlist = gate.locked(id, who);
        if (videoId != null && playlists.lockVideos(new Long[] {videoId}).isEmpty()) {
            throw new Refusal.Invalid("videoId", "library.no-video");
        }
        playlist.coverFrom(videoId, clock.instant());
        playlists.entityManager().flush();
        changed(playlist);
        return get(id, who);
    }

    /** One's own manual ones by name, the hundred last changed, the newest first. */
    public List<PlaylistChoice> choices(SignedIn who) {
        return playlists.choices(who.id());
    }

    /**
     * @throws Refusal.NotFound when there is none for him to see
     * @throws Refusal.Forbidden when he may only look at it
     */
    void requireWritable(long id, SignedIn who) {
        gate.writable(id, who);
    }

    /** Takes a picture that is kept already as cover. */
    PlaylistDetail uploadedCover(long id, String hash, @Nullable String colour, SignedIn who) {
        Playlist playlist = gate.locked(id, who);
        playlist.coverUploaded(hash, colour, clock.instant());
        playlists.entityManager().flush();
        changed(playlist);
        return get(id, who);
    }

    /** What a smart playlist of this rule would hold at the moment; nothing is kept. */
    public PlaylistPreview preview(SmartRule question, SignedIn who) {
        return contents.preview(question, who);
    }

    /** The shown ones on everybody's start page. */
    public List<PlaylistView> featured(int most, SignedIn who) {
        Paging paging = Paging.of(1, most, "changed", "descending", SORTS, "changed");
        return rows.page(PlaylistQuery.of(PlaylistQuery.Which.FEATURED), paging, who).stream()
                .map(view -> view.seenBy(who.id()))
                .toList();
    }

    Playlist record(NewPlaylist wanted, SignedIn who) {
        SmartRule question = wanted.smart();
        Playlist playlist =
                new Playlist(
                        who.id(),
                        question == null ? PlaylistKind.MANUAL : PlaylistKind.SMART,
                        clock.instant());
        playlist.write(wanted.text(), who, clock.instant());
        requireFolder(wanted.folderId(), who);
        playlist.folderId = wanted.folderId();
        if (question != null) {
            ask(playlist, question);
        }
        playlists.entityManager().persist(playlist);
        playlists.entityManager().flush();
        changed(playlist);
        return playlist;
    }

    private void ask(Playlist playlist, SmartRule question) {
        if (playlist.kind != PlaylistKind.SMART) {
            throw new Refusal.Conflict("playlist.manual");
        }
        playlist.ask(question);
    }

    private void requireFolder(@Nullable Long id, SignedIn who) {
        if (id != null && playlists.folder(id).filter(f -> f.ownerId == who.id()).isEmpty()) {
            throw new Refusal.NotFound("playlist.no-folder");
        }
    }

    private void changed(Playlist playlist) {
        changes.fire(new Changed("p", playlist.id));
    }
}
