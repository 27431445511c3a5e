package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Texts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The list of videos, as the address of the page describes it. */
@Named
@RequestScoped
public class VideosPage {
    private static final List<String> ORDERS =
            List.of(
                    "added",
                    "title",
                    "artist",
                    "release",
                    "duration",
                    "resolution",
                    "size",
                    "plays",
                    "lastPlayed",
                    "rating",
                    "random");

    /**
     * One of the quick filters.
     *
     * @param state null for all
     */
    public record Choice(@Nullable VideoState state, long count, boolean chosen) {}

    /** A filter that is set, and can be taken away. */
    public record Filter(String name, String text) {}

    @Inject VideoSelector selector;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable Page<VideoView> list;

    public Page<VideoView> getList() {
        Page<VideoView> known = list;
        if (known == null) {
            boolean searching = getSearch() != null && asked.text("sort") == null;
            Paging paging =
                    asked.paging(
                            VideoSelector.SORTS,
                            searching ? VideoRows.RELEVANCE : "added",
                            !searching);
            Long seed = asked.number("seed");
            known = selector.page(selection(""), seed == null ? paging : paging.seeded(seed));
            list = known;
        }
        return known;
    }

    /** All, then each state in which there is a video or which is chosen. */
    public List<Choice> getChoices() {
        Map<VideoState, Long> counts = selector.counts(selection("status"));
        VideoState chosen = asked.choice("status", VideoState.class);
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

    /** Relevance only where there is something to be relevant to. */
    public List<String> getOrders() {
        return getSearch() == null
                ? ORDERS
                : Stream.concat(Stream.of(VideoRows.RELEVANCE), ORDERS.stream()).toList();
    }

    /** What stands in each field of the filters; empty where nothing does. */
    public Map<String, String> getValues() {
        Map<String, String> values = new LinkedHashMap<>();
        VideoMatch.names().forEach(name -> values.put(name, value(name)));
        return values;
    }

    /** The filters that are set behind "More filters". */
    public List<Filter> getSet() {
        return VideoMatch.names().stream()
                .filter(name -> !Set.of("q", "status", "kind").contains(name))
                .filter(name -> !value(name).isEmpty())
                .map(name -> new Filter(name, Texts.text("videos.set." + name, value(name))))
                .toList();
    }

    public boolean isTable() {
        return "table".equals(asked.text("view"));
    }

    /** Whether the list shows less than everything there is. */
    public boolean isFiltered() {
        return VideoMatch.names().stream().anyMatch(name -> !value(name).isEmpty());
    }

    /** Whether all that match may be ticked at once. */
    public boolean isWhole() {
        Page<VideoView> shown = getList();
        return shown.totalRecords() > shown.records().size()
                && shown.totalExact()
                && shown.totalRecords() <= Selected.MOST;
    }

    private String value(String name) {
        String value = asked.text(name);
        return value == null ? "" : value;
    }

    private Selection selection(String besides) {
        return new Selection(VideoMatch.rule(asked::text, besides), caller.id());
    }
}
