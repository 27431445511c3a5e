package org.mvidarr.playlist;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoView;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** What is in a playlist of either kind, for somebody who may see it. */
@ApplicationScoped
class PlaylistContents {
    /** So many without a file are passed over when going on. */
    private static final int REACH = 25;

    private static final int MOST_POSTERS = 4;

    /** So many videos are looked at for pictures. */
    private static final int POSTERS_AMONG = 12;

    @Inject Playlists playlists;
    @Inject PlaylistRows rows;
    @Inject VideoCatalog videos;
    @Inject SmartVideos smart;
    @Inject Clock clock;

    Page<EntryView> page(Playlist playlist, Paging paging, SignedIn who) {
        if (playlist.kind == PlaylistKind.MANUAL) {
            return Page.of(
                    paging,
                    playlists.entries(playlist.id),
                    manual(playlist, paging.offset(), paging.pageSize()));
        }
        List<Long> ids = smart.ids(playlist.question(), who);
        int from = Math.min(paging.offset(), ids.size());
        int to = Math.min(from + paging.pageSize(), ids.size());
        return Page.of(paging, ids.size(), numbered(videos.views(ids.subList(from, to)), from));
    }

    private List<EntryView> manual(Playlist playlist, int skipped, int most) {
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

    /** See {@link PlaylistEntries#around}. */
    Neighbours around(Playlist playlist, int place, long videoId, SignedIn who) {
        List<Long> ids = all(playlist, who).stream().map(Noted::videoId).toList();
        int here = nearest(ids, videoId, place - 1);
        int from = Math.max(0, here - REACH);
        int to = Math.min(ids.size(), here + REACH + 1);
        Map<Long, VideoView> views =
                videos.views(ids.subList(from, to).stream().distinct().toList()).stream()
                        .collect(toMap(VideoView::id, identity()));
        return new Neighbours(
                playlist.id,
                playlist.name,
                here + 1,
                ids.size(),
                stop(ids.subList(from, here).reversed(), here, -1, views),
                stop(ids.subList(here + 1, to), here + 2, 1, views));
    }

    private static Neighbours.@Nullable Stop stop(
            List<Long> ids, int firstPlace, int step, Map<Long, VideoView> views) {
        for (int i = 0; i < ids.size(); i++) {
            VideoView video = views.get(ids.get(i));
            if (video != null && video.mediaFileId() != null) {
                return new Neighbours.Stop(video.id(), video.title(), firstPlace + step * i);
            }
        }
        return null;
    }

    /** The list may have changed since: the place of the video that is nearest to the old one. */
    private static int nearest(List<Long> ids, long videoId, int expected) {
        return IntStream.range(0, ids.size())
                .filter(i -> ids.get(i) == videoId)
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(i - expected)))
                .orElseThrow(() -> new Refusal.NotFound("playlist.no-entry"));
    }

    PlaylistPreview preview(SmartRule question, SignedIn who) {
        SmartVideos.Glance glance = smart.glance(question, who, POSTERS_AMONG);
        return new PlaylistPreview(
                glance.extent().entries(), glance.extent().durationMillis(), glance.videos());
    }

    private static List<EntryView> numbered(List<VideoView> views, int skipped) {
        return IntStream.range(0, views.size())
                .mapToObj(i -> new EntryView(null, skipped + i + 1, null, null, null, views.get(i)))
                .toList();
    }

    /** The same of a smart one, with what is in it at the moment. */
    PlaylistView counted(PlaylistView view, SmartRule question, SignedIn who) {
        SmartVideos.Glance glance = smart.glance(question, who, POSTERS_AMONG);
        List<String> posters =
                glance.videos().stream()
                        .map(VideoView::pictureHash)
                        .filter(Objects::nonNull)
                        .limit(MOST_POSTERS)
                        .toList();
        return view.with(glance.extent(), posters);
    }

    void copy(Playlist source, Playlist target, SignedIn who) {
        if (source.kind == PlaylistKind.SMART) {
            fill(target, all(source, who), who);
        } else {
            playlists.copy(source.id, target.id, who.id(), clock.instant());
        }
    }

    /** What is in it now, at most as many as a playlist can hold; with notes if it is manual. */
    List<Noted> all(Playlist playlist, SignedIn who) {
        if (playlist.kind == PlaylistKind.SMART) {
            return smart.ids(playlist.question(), who).stream()
                    .map(id -> new Noted(id, null))
                    .toList();
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
