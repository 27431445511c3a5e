package org.mvidarr.playlist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoView;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is in a playlist of either kind, for somebody who may see it. */
@ApplicationScoped
class PlaylistContents {
    @Inject Playlists playlists;
    @Inject PlaylistRows rows;
    @Inject VideoCatalog videos;
    @Inject Clock clock;

    Extent extent(Playlist playlist, SignedIn who) {
        if (playlist.kind == PlaylistKind.SMART) {
            throw new Refusal.Unavailable("playlist.smart");
        }
        return rows.extent(playlist.id);
    }

    List<EntryView> page(Playlist playlist, int skipped, int most, SignedIn who) {
        if (playlist.kind == PlaylistKind.SMART) {
            throw new Refusal.Unavailable("playlist.smart");
        }
        List<PlaylistRows.EntryRow> found = rows.entries(playlist.id, skipped, most);
        Map<Long, VideoView> views =
                videos
                        .views(
                                found.stream()
                                        .map(PlaylistRows.EntryRow::videoId)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(toMap(VideoView::id, identity()));
        List<EntryView> entries = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            PlaylistRows.EntryRow row = found.get(i);
            VideoView video = views.get(row.videoId());
            // One that was deleted between the two statements.
            if (video != null) {
                entries.add(
                        new EntryView(
                                row.id(),
                                skipped + i + 1,
                                row.note(),
                                row.addedAt(),
                                row.addedBy(),
                                video));
            }
        }
        return entries;
    }

    PlaylistView counted(PlaylistView view, SmartRule question, SignedIn who) {
        throw new Refusal.Unavailable("playlist.smart");
    }

    void check(SmartRule question) {
        throw new Refusal.Unavailable("playlist.smart");
    }

    void copy(Playlist source, Playlist target, SignedIn who) {
        if (source.kind == PlaylistKind.SMART) {
            throw new Refusal.Unavailable("playlist.smart");
        }
        playlists.copy(source.id, target.id, who.id(), clock.instant());
    }

    /** What is in it now, at most as many as a playlist can hold; with notes if it is manual. */
    List<Noted> all(Playlist playlist, SignedIn who) {
        if (playlist.kind == PlaylistKind.SMART) {
            throw new Refusal.Unavailable("playlist.smart");
        }
        return rows.entries(playlist.id, 0, PlaylistEntries.MOST).stream()
                .map(row -> new Noted(row.videoId(), row.note()))
                .toList();
    }

    /** Puts videos into a playlist that is empty; those that are gone are left out. */
    void fill(Playlist playlist, List<Noted> wanted, SignedIn who) {
        Long[] ids = wanted.stream().map(Noted::videoId).toArray(Long[]::new);
        Set<Long> known = new HashSet<>(playlists.lockVideos(ids));
        List<Noted> there = wanted.stream().filter(w -> known.contains(w.videoId())).toList();
        if (!there.isEmpty()) {
            playlists.add(
                    playlist.id,
                    there.stream().map(Noted::videoId).toArray(Long[]::new),
                    there.stream()
                            .map(n -> Objects.requireNonNullElse(n.note(), ""))
                            .toArray(String[]::new),
                    0,
                    PlaylistEntries.GAP,
                    who.id(),
                    clock.instant());
        }
    }

    /** A video and what is written beside it. */
    record Noted(long videoId, @Nullable String note) {}
}
