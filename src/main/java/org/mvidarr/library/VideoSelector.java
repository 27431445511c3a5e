package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Door to the videos that a rule means. Each answer takes at most three statements. */
@ApplicationScoped
@Transactional
public class VideoSelector {
    /**
     * Names that videos can be ordered by. {@code relevance} only means something together with
     * words; {@code random} is the order of a seed; {@code plays}, {@code rating} and {@code
     * lastPlayed} are those of the selection's user.
     */
    public static final Set<String> SORTS = VideoRows.SORTS;

    @Inject VideoRows rows;
    @Inject FacetRows facets;

    /** One page; its total may say "at least". */
    public Page<VideoView> page(Selection selection, Paging paging) {
        return rows.page(selection, paging);
    }

    /** How many there are exactly; where nobody keeps count of them, all are gone through. */
    public long count(Selection selection) {
        return rows.count(selection);
    }

    /** How many of them are in each state; of a very long list, of its first hundred thousand. */
    public Map<VideoState, Long> counts(Selection selection) {
        return rows.counts(selection);
    }

    /** What they could be narrowed to, and how many would be left. */
    public Facets facets(Selection selection) {
        return facets.of(selection);
    }

    /**
     * Ids in the order of {@code paging}, from the beginning.
     *
     * @param most at most so many
     */
    public List<Long> ids(Selection selection, Paging paging, int most) {
        return rows.ids(selection, paging, most);
    }

    /** Ids in no particular order. */
    public List<Long> ids(Selection selection, int most) {
        Paging oldest = Paging.of(1, 1, "added", null, SORTS, "added");
        return rows.ids(selection, oldest, most);
    }
}
