package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Door to the artists: list, look at, find, record. Changing them is {@link ArtistEdits}' work. */
@ApplicationScoped
@Transactional
public class ArtistCatalog {
    /** Names a list may be ordered by. */
    public static final Set<String> SORTS = ArtistRows.SORTS;

    @Inject Artists artists;
    @Inject ArtistRows rows;
    @Inject ArtistNumbers numbers;
    @Inject Roster roster;
    @Inject ArtistNames names;
    @Inject ArtistHistory history;

    /**
     * @param search part of a name or alias, accents and small slips of spelling do not matter
     */
    public Page<ArtistView> list(@Nullable String search, Paging paging) {
        return list(ArtistFilter.named(search), paging);
    }

    /** One page; its total may say "at least". */
    public Page<ArtistView> list(ArtistFilter filter, Paging paging) {
        return rows.page(filter, paging);
    }

    /** For other features' lists, in the order of names; ids of no artist are left out. */
    public List<ArtistView> views(List<Long> ids) {
        return rows.of(ids);
    }

    /**
     * @throws Refusal.NotFound when there is no such artist
     */
    public ArtistDetail get(long id) {
        return ArtistDetail.of(existing(id), rows.one(id), numbers.of(id));
    }

    /**
     * The artist of that name or alias, compared whole by {@link NameKey}, never by a part of it.
     */
    public Optional<Long> find(String name) {
        return name.isBlank() ? Optional.empty() : roster.known(name).map(artist -> artist.id);
    }

    /**
     * All artists that are meant by a name, an alias, or an outside id written {@code
     * source:value}; names are compared whole by {@link NameKey}.
     */
    public List<ArtistMatch> lookup(String term) {
        String text = Check.artistName("term", term);
        Map<Long, MatchedBy> found = new LinkedHashMap<>();
        int colon = text.indexOf(':');
        if (colon > 0) {
            artists.idsKnownAs(text.substring(0, colon), text.substring(colon + 1))
                    .forEach(id -> found.putIfAbsent(id, MatchedBy.EXTERNAL_ID));
        }
        String key = NameKey.of(text);
        artists.idsByName(key).forEach(id -> found.putIfAbsent(id, MatchedBy.NAME));
        artists.idsByAlias(key).forEach(id -> found.putIfAbsent(id, MatchedBy.ALIAS));
        return rows.of(found.keySet()).stream()
                .map(view -> new ArtistMatch(view, found.getOrDefault(view.id(), MatchedBy.ALIAS)))
                .sorted(Comparator.comparing(ArtistMatch::by))
                .toList();
    }

    /** The id of an artist, or of the one he has been merged into since; empty for nobody's id. */
    public Optional<Long> whereabouts(long id) {
        return artists.whereabouts(id);
    }

    /** Where the files of a video are to go, when its leading artist has a folder of his own. */
    public Optional<Long> rootFolderOf(long videoId) {
        return artists.rootFolderOf(videoId);
    }

    /**
     * As {@link #find}, and makes the artist when there is none. Two callers at once get the same
     * one.
     */
    public long findOrCreate(String name) {
        String checked = Check.artistName(name);
        roster.reserve(List.of(checked));
        return roster.artist(checked).id;
    }

    /**
     * @throws Refusal.Conflict when name, alias or outside id is another artist's
     */
    public ArtistDetail add(NewArtist wanted) {
        roster.reserve(ArtistNames.all(wanted.name(), wanted.aliases()));
        Set<Genre> genres = roster.genres(wanted.facts().genres());
        Set<Tag> tags = roster.tags(wanted.facts().tags());
        names.requireFree(wanted);
        Artist artist = roster.fresh(wanted.name());
        artist.disambiguation = wanted.disambiguation();
        artist.rename(wanted.name(), wanted.sortName(), roster.sorting());
        artist.alias(wanted.aliases());
        artist.tell(wanted.facts(), wanted.wishes());
        artist.genres = genres;
        artist.tags = tags;
        roster.enter(artist);
        Saved.flush(artists.entityManager());
        history.note(artist.id, ArtistEventKind.ADDED);
        return get(artist.id);
    }

    private Artist existing(long id) {
        return artists.artist(id).orElseThrow(() -> new Refusal.NotFound("library.no-artist"));
    }
}
