package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One artist: the videos he is heard on, and what happened to him. */
@Named
@RequestScoped
public class ArtistPage {
    /**
     * Videos that stand together.
     *
     * @param year null when they stand together by kind, or the year is not known
     * @param kind null when they stand together by year
     */
    public record Group(@Nullable Integer year, @Nullable VideoKind kind, List<VideoView> videos) {}

    private static final int EVENTS = 50;

    @Inject ArtistCatalog artists;
    @Inject ArtistHistory history;
    @Inject VideoCatalog videos;
    @Inject Asked asked;

    private @Nullable ArtistDetail artist;
    private @Nullable Page<VideoView> list;
    private @Nullable Page<ArtistEventView> events;

    /**
     * Before anything is written: what is not there is answered with 404, and who was merged leads
     * to whom he was merged into.
     */
    public void open() {
        long id = asked.id("id");
        long present = artists.whereabouts(id).orElse(id);
        if (present == id) {
            getArtist();
        } else {
            Redirects.to("/artist?id=" + present);
        }
    }

    public ArtistDetail getArtist() {
        ArtistDetail known = artist;
        if (known == null) {
            known = artists.get(asked.id("id"));
            artist = known;
        }
        return known;
    }

    public Page<VideoView> getList() {
        Page<VideoView> known = list;
        if (known == null) {
            VideoFilter filter =
                    new VideoFilter(
                            null,
                            null,
                            asked.choice("kind", VideoKind.class),
                            getArtist().summary().id());
            known = videos.list(filter, asked.paging(VideoCatalog.SORTS, "year", true));
            list = known;
        }
        return known;
    }

    /** The videos of the page, in the order of the list, or kind by kind. */
    public List<Group> getGroups() {
        List<VideoView> shown = new ArrayList<>(getList().records());
        boolean byKind = isByKind();
        boolean byYear = getList().sortKey().equals("year");
        if (byKind) {
            shown.sort(Comparator.comparing(VideoView::kind));
        }
        List<Group> groups = new ArrayList<>();
        for (VideoView video : shown) {
            Integer year = byKind || !byYear ? null : video.year();
            VideoKind kind = byKind ? video.kind() : null;
            Group last = groups.isEmpty() ? null : groups.getLast();
            if (last == null || last.kind() != kind || !Objects.equals(last.year(), year)) {
                last = new Group(year, kind, new ArrayList<>());
                groups.add(last);
            }
            last.videos().add(video);
        }
        return groups;
    }

    public boolean isByKind() {
        return "kind".equals(asked.text("group"));
    }

    /** The kind that is chosen; empty for all. */
    public String getKind() {
        return Optional.ofNullable(asked.choice("kind", VideoKind.class))
                .map(Enum::name)
                .orElse("");
    }

    public VideoKind[] getKinds() {
        return VideoKind.values();
    }

    public boolean isTable() {
        return "table".equals(asked.text("view"));
    }

    /** {@code videos} or {@code history}. */
    public String getTab() {
        return "history".equals(asked.text("tab")) ? "history" : "videos";
    }

    public Page<ArtistEventView> getEvents() {
        Page<ArtistEventView> known = events;
        if (known == null) {
            Long page = asked.number("page");
            known =
                    history.of(
                            getArtist().summary().id(),
                            Paging.of(
                                    page == null ? 1 : Math.clamp(page, 1, 10_000),
                                    EVENTS,
                                    null,
                                    "descending",
                                    ArtistHistory.SORTS,
                                    "at"));
            events = known;
        }
        return known;
    }
}
