package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Door to what people change about artists. Whatever must be waited for is waited for in one order:
 * names, genres, tags, then the artist's row; so no two callers wait for each other.
 */
@ApplicationScoped
@Transactional
public class ArtistEdits {
    @Inject Artists artists;
    @Inject ArtistCatalog catalog;
    @Inject Roster roster;
    @Inject ArtistNames names;
    @Inject ArtistHistory history;
    @Inject Event<Object> events;

    /**
     * Writes an artist anew.
     *
     * @throws Refusal.Conflict when someone else has changed the artist since it was read, or name,
     *     alias or outside id is another's
     */
    public ArtistDetail edit(long id, ArtistEdit edit) {
        roster.reserve(ArtistNames.all(edit.name(), edit.aliases()));
        Set<Genre> genres = roster.genres(edit.facts().genres());
        Set<Tag> tags = roster.tags(edit.facts().tags());
        Artist artist = locked(id);
        Versioned.demand(edit.version(), artist.version);
        names.requireFree(edit, artist);
        String before = artist.name;
        String sortedBefore = artist.sortName;
        boolean renamed = artist.rename(edit.name(), edit.sortName(), roster.sorting());
        artist.disambiguation = edit.disambiguation();
        artist.alias(edit.aliases());
        artist.tell(edit.facts(), edit.wishes());
        artist.genres = genres;
        artist.tags = tags;
        artist.touched(
                renamed
                        ? history.note(id, ArtistEventKind.RENAMED, before, artist.name)
                        : history.note(id, ArtistEventKind.EDITED));
        if (renamed || !artist.sortName.equals(sortedBefore)) {
            writeCredits(artist, renamed);
        }
        written(id);
        return catalog.get(id);
    }

    /**
     * Changes what is named and nothing else. No version is asked for: what two people change at
     * the same time is both there afterwards.
     *
     * @throws Refusal.NotFound when there is no such artist
     */
    public void change(long id, ArtistChange change) {
        List<String> words = change.tags();
        boolean removing = change.tagChange() == TagChange.REMOVE;
        Set<Tag> tags = words == null || removing ? Set.of() : roster.tags(words);
        Artist artist = locked(id);
        if (change.monitored() != null) {
            artist.monitored = change.monitored();
        }
        if (change.wantedKinds() != null) {
            artist.wantedKinds = Set.copyOf(change.wantedKinds());
        }
        if (change.qualityProfileId() != null) {
            artist.qualityProfileId = orNone(change.qualityProfileId());
        }
        if (change.rootFolderId() != null) {
            artist.rootFolderId = orNone(change.rootFolderId());
        }
        if (words != null) {
            Set<String> keys = words.stream().map(Tag::keyOf).collect(Collectors.toSet());
            switch (change.tagChange()) {
                case ADD -> artist.tags.addAll(tags);
                case REMOVE -> artist.tags.removeIf(tag -> keys.contains(tag.nameKey));
                case REPLACE -> artist.tags = tags;
            }
        }
        artist.touched(history.note(id, ArtistEventKind.CHANGED));
        written(id);
    }

    private static @Nullable Long orNone(long id) {
        return id == 0 ? null : id;
    }

    private void writeCredits(Artist artist, boolean renamed) {
        for (Video video : artists.videosOf(artist.id)) {
            video.writeArtistLine();
            if (renamed) {
                events.fire(new VideoChanged(video.id));
                events.fire(new Changed("v", video.id));
            }
        }
    }

    private Artist locked(long id) {
        // Alone and first: what is joined to a row that was waited for is as old as the query.
        artists.lock(id);
        Artist artist =
                artists.entityManager().find(Artist.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (artist == null) {
            throw new Refusal.NotFound("library.no-artist");
        }
        return artist;
    }

    private void written(long id) {
        Saved.flush(artists.entityManager());
        events.fire(new Changed("a", id));
    }
}
