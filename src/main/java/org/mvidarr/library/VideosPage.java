package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The list of videos, as the address of the page describes it. */
@Named
@RequestScoped
public class VideosPage {
    /**
     * One of the quick filters.
     *
     * @param state null for all
     */
    public record Choice(@Nullable VideoState state, long count, boolean chosen) {}

    @Inject VideoCatalog videos;
    @Inject Asked asked;

    private @Nullable Page<VideoView> list;

    public Page<VideoView> getList() {
        Page<VideoView> known = list;
        if (known == null) {
            boolean searching = getSearch() != null && asked.text("sort") == null;
            known =
                    videos.list(
                            filter(),
                            asked.paging(
                                    VideoCatalog.SORTS,
                                    searching ? VideoRows.RELEVANCE : "added",
                                    !searching));
            list = known;
        }
        return known;
    }

    /** All, then each state in which there is a video or which is chosen. */
    public List<Choice> getChoices() {
        Map<VideoState, Long> counts = videos.counts(filter());
        VideoState chosen = state();
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        return Stream.concat(
                        Stream.of(new Choice(null, all, chosen == null)),
                        Arrays.stream(VideoState.values())
                                .map(s -> new Choice(s, counts.getOrDefault(s, 0L), s == chosen))
                                .filter(c -> c.count() > 0 || c.chosen()))
                .toList();
    }

    public @Nullable String getSearch() {
        return asked.text("q");
    }

    public VideoKind[] getKinds() {
        return VideoKind.values();
    }

    public String getKind() {
        return Optional.ofNullable(asked.choice("kind", VideoKind.class))
                .map(Enum::name)
                .orElse("");
    }

    public String getState() {
        return Optional.ofNullable(state()).map(Enum::name).orElse("");
    }

    public boolean isTable() {
        return "table".equals(asked.text("view"));
    }

    /** Whether the list shows less than everything there is. */
    public boolean isFiltered() {
        return getSearch() != null || state() != null || !getKind().isEmpty();
    }

    private @Nullable VideoState state() {
        return asked.choice("status", VideoState.class);
    }

    private VideoFilter filter() {
        return new VideoFilter(getSearch(), state(), asked.choice("kind", VideoKind.class), null);
    }
}
