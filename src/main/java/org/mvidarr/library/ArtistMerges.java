package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Door to making several artists one, and to taking that back. Whoever else writes the names or the
 * rows of the same artists waits, in the same order: names, then videos by id, then artists by id.
 */
@ApplicationScoped
@Transactional
public class ArtistMerges {
    /** The one order in which merges are listed. */
    public static final Set<String> SORTS = Set.of("at");

    private static final int MOST = 100;
    private static final int MAX_NOTES = 20_000;

    @Inject ArtistMergeRows rows;
    @Inject ArtistMergeWork work;
    @Inject ArtistCatalog catalog;
    @Inject Artists artists;
    @Inject Roster roster;
    @Inject Clock clock;

    /**
     * What {@link #merge} would do with the same arguments.
     *
     * @throws Refusal as there
     */
    public ArtistMergePreview preview(long into, List<Long> from) {
        List<Long> sources = checked(into, from);
        List<Long> all = all(into, sources);
        requireAll(catalog.views(all).size(), all);
        ArtistDetail target = catalog.get(into);
        Set<String> known = new HashSet<>(Set.of(NameKey.of(target.summary().name())));
        target.aliases().forEach(alias -> known.add(NameKey.of(alias.name())));
        return new ArtistMergePreview(
                target.summary(),
                catalog.views(sources),
                rows.countVideos(sources),
                rows.countDoubled(all),
                artists.allNames(sources).stream()
                        .filter(name -> known.add(NameKey.of(name)))
                        .toList(),
                rows.externalIds(sources));
    }

    /**
     * Makes artists one: credits, names, outside ids, genres, tags, links, pictures and notes go
     * over to the one who stays, what he lacks is taken from the first who has it, and the others
     * are gone. Both credited in one role on one video become one credit, the one that stood first.
     *
     * @param into who stays
     * @param from 1 to 100 others
     * @throws Refusal.Invalid when {@code from} is empty, too long, or holds {@code into}
     * @throws Refusal.NotFound when one of them is not there (any more)
     */
    public ArtistDetail merge(long into, List<Long> from) {
        List<Long> sources = checked(into, from);
        List<Long> all = all(into, sources);
        roster.reserve(artists.allNames(all));
        rows.lockVideosOf(all);
        requireAll(rows.lock(all).size(), all);
        if (rows.lengthOfNotes(all) > MAX_NOTES) {
            throw new Refusal.Invalid("from", "library.artist-merge-notes", MAX_NOTES);
        }
        work.merge(catalog.get(into).summary(), catalog.views(sources), sources);
        return catalog.get(into);
    }

    /**
     * Takes a merge back: everything as it was, except what somebody has written since.
     *
     * @throws Refusal.NotFound when there is no such merge
     * @throws Refusal.Conflict when it has been taken back, is older than a week, or a later edit
     *     stands against it; the text says which
     */
    public ArtistDetail undo(long mergeId) {
        ArtistMerge merge = rows.merge(mergeId).orElseThrow(ArtistMerges::noMerge);
        roster.reserve(rows.namesInvolved(mergeId));
        rows.lockVideos(rows.videos(mergeId));
        work.undo(merge.id, clock.instant());
        return catalog.get(merge.targetId);
    }

    /** The newest first. */
    public Page<ArtistMergeView> list(Paging paging) {
        Instant now = clock.instant();
        return Page.of(
                paging,
                rows.count(),
                rows.page(paging.pageSize(), paging.offset()).stream()
                        .map(merge -> merge.at(now))
                        .toList());
    }

    static Refusal noMerge() {
        return new Refusal.NotFound("library.no-artist-merge");
    }

    private static void requireAll(int found, List<Long> all) {
        if (found < all.size()) {
            throw new Refusal.NotFound("library.no-artist");
        }
    }

    private static List<Long> checked(long into, List<Long> from) {
        Set<Long> sources = new LinkedHashSet<>(from);
        if (sources.contains(null) || sources.isEmpty() || sources.size() > MOST) {
            throw new Refusal.Invalid("from", "library.artist-merge-count", MOST);
        }
        if (sources.contains(into)) {
            throw new Refusal.Invalid("from", "library.artist-merge-itself");
        }
        return List.copyOf(sources);
    }

    private static List<Long> all(long into, List<Long> sources) {
        List<Long> all = new ArrayList<>(sources);
        all.add(into);
        return all;
    }
}
