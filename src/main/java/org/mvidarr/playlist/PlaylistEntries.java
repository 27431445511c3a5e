package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Door to what stands in manual playlists: add, move, remove, note. Changes of one playlist happen
 * one after the other, so that any number of people may work on it.
 */
@ApplicationScoped
@Transactional
public class PlaylistEntries {
    /** Most entries of a playlist. */
    public static final int MOST = 10_000;

    /** Wide enough for as many as a playlist holds to fit between any two. */
    static final long GAP = 65_536;

    @Inject Playlists playlists;
    @Inject PlaylistGate gate;
    @Inject PlaylistContents contents;
    @Inject Clock clock;
    @Inject Event<Changed> changes;

    /** In the order of the list, the only one there is; {@link #paging} makes the paging. */
    public Page<EntryView> page(long id, Paging paging, SignedIn who) {
        Playlist playlist = gate.readable(id, who);
        return contents.page(playlist, paging, who);
    }

    /**
     * Where somebody is who plays a video from a playlist, and where he can go from there.
     *
     * @param place where it stood when he came; it is looked for when it stands there no longer
     * @throws Refusal.NotFound when the playlist is not there for him or the video not in it
     */
    public Neighbours around(long id, int place, long videoId, SignedIn who) {
        Playlist playlist = gate.readable(id, who);
        return contents.around(playlist, place, videoId, who);
    }

    public static Paging paging(int page, int pageSize) {
        return Paging.of(page, pageSize, null, null, Set.of("place"), "place");
    }

    /**
     * Puts videos in, those that exist and, where each is taken once, are not in it yet.
     *
     * @throws Refusal.Conflict when there would be more than {@value #MOST}, or it is a smart one
     */
    public AddedEntries add(long id, NewEntries wanted, SignedIn who) {
        Playlist playlist = manual(id, who);
        Long[] asked = wanted.videoIds().toArray(Long[]::new);
        Set<Long> known = new HashSet<>(playlists.lockVideos(asked));
        List<Long> existing = wanted.videoIds().stream().filter(known::contains).toList();
        Collection<Long> fresh = playlist.duplicates ? existing : notYetIn(playlist, existing);
        int unknown = asked.length - existing.size();
        AddedEntries added =
                new AddedEntries(fresh.size(), existing.size() - fresh.size(), unknown);
        if (fresh.isEmpty()) {
            return added;
        }
        String note = wanted.note() == null ? "" : wanted.note();
        String[] notes = new String[fresh.size()];
        Arrays.fill(notes, note);
        insert(playlist, fresh.toArray(Long[]::new), notes, wanted.beforeEntryId(), who);
        return added;
    }

    /**
     * @throws Refusal.NotFound when one of them is not in this playlist
     */
    public void move(long id, EntryMove move, SignedIn who) {
        Playlist playlist = manual(id, who);
        Long[] moved = owned(playlist, move.entryIds());
        Integer to = move.to();
        Long before =
                to == null
                        ? move.beforeEntryId()
                        : playlists.entryAt(playlist.id, moved, to - 1).stream()
                                .findFirst()
                                .orElse(null);
        Room room = room(playlist, moved, moved.length, before);
        playlists.place(playlist.id, moved, room.after, room.gap);
        changed(playlist);
    }

    /** One place up or down, for buttons; at the end of the list nothing happens. */
    public void step(long id, long entryId, int by, SignedIn who) {
        Playlist playlist = manual(id, who);
        owned(playlist, List.of(entryId));
        long place = playlists.above(playlist.id, entryId) + 1;
        move(id, EntryMove.to(entryId, (int) Math.max(1, place + by)), who);
    }

    /**
     * @param note null or blank takes it away
     */
    public void note(long id, long entryId, @Nullable String note, SignedIn who) {
        Playlist playlist = manual(id, who);
        if (playlists.note(playlist.id, entryId, PlaylistEntry.note(note)) == 0) {
            throw new Refusal.NotFound("playlist.no-entry");
        }
        changed(playlist);
    }

    /**
     * @throws Refusal.NotFound when one of them is not in this playlist; then all stay
     */
    public void remove(long id, Collection<Long> entryIds, SignedIn who) {
        Playlist playlist = manual(id, who);
        playlists.remove(playlist.id, List.of(owned(playlist, entryIds)));
        changed(playlist);
    }

    private void insert(
            Playlist playlist, Long[] videos, String[] notes, @Nullable Long before, SignedIn who) {
        if (playlists.entries(playlist.id) + videos.length > MOST) {
            throw new Refusal.Conflict("playlist.full", MOST);
        }
        Room room = room(playlist, new Long[0], videos.length, before);
        playlists.add(playlist.id, videos, notes, room.after, room.gap, who.id(), clock.instant());
        changed(playlist);
    }

    /**
     * Free positions.
     *
     * @param after the position above the first
     */
    private record Room(long after, long gap) {}

    private Room room(Playlist playlist, Long[] besides, int wanted, @Nullable Long before) {
        if (before == null) {
            return new Room(playlists.lastAbove(playlist.id, Long.MAX_VALUE, besides), GAP);
        }
        Room room = above(playlist, besides, wanted, before);
        if (room.gap == 0) {
            playlists.spread(playlist.id, GAP);
            room = above(playlist, besides, wanted, before);
        }
        return room;
    }

    private Room above(Playlist playlist, Long[] besides, int wanted, long before) {
        long below =
                playlists
                        .positionOf(playlist.id, before)
                        .orElseThrow(() -> new Refusal.NotFound("playlist.no-entry"));
        long after = playlists.lastAbove(playlist.id, below, besides);
        return new Room(after, (below - after) / (wanted + 1));
    }

    private Collection<Long> notYetIn(Playlist playlist, List<Long> videos) {
        Set<Long> fresh = new LinkedHashSet<>(videos);
        if (!fresh.isEmpty()) {
            playlists.present(playlist.id, fresh).forEach(fresh::remove);
        }
        return Collections.unmodifiableSet(fresh);
    }

    private Long[] owned(Playlist playlist, Collection<Long> entryIds) {
        if (entryIds.isEmpty() || entryIds.size() > MOST) {
            throw new Refusal.Invalid("entryIds", "playlist.how-many", MOST);
        }
        if (playlists.own(playlist.id, entryIds).size() != new HashSet<>(entryIds).size()) {
            throw new Refusal.NotFound("playlist.no-entry");
        }
        return entryIds.toArray(Long[]::new);
    }

    private Playlist manual(long id, SignedIn who) {
        Playlist playlist = gate.locked(id, who);
        playlist.requireManual();
        return playlist;
    }

    private void changed(Playlist playlist) {
        playlists.touch(playlist.id, clock.instant());
        changes.fire(new Changed("p", playlist.id));
    }
}
