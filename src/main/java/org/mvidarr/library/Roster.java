package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Changed;
import org.mvidarr.settings.Settings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds artists, genres and tags by name, and makes those that are not there yet, each only once.
 */
@ApplicationScoped
class Roster {
    @Inject Artists artists;
    @Inject Clock clock;
    @Inject Event<Object> events;
    @Inject Settings settings;

    /**
     * Keeps others from making artists of these names until this transaction ends. To be called
     * once and before the first is looked for: the fixed order is what keeps two transactions from
     * waiting for each other.
     */
    void reserve(Collection<String> names) {
        TreeSet<String> keys = new TreeSet<>();
        names.forEach(name -> keys.add("artist:" + NameKey.of(name)));
        keys.forEach(artists::reserve);
    }

    Optional<Artist> known(String name) {
        return artists.named(NameKey.of(name)).stream().findFirst();
    }

    /** The artist of that name or alias. The name must have been reserved. */
    Artist artist(String name) {
        return known(name).orElseGet(() -> make(name, null));
    }

    Artist make(String name, @Nullable String disambiguation) {
        Artist artist = new Artist(name, sorting(), clock.instant());
        artist.disambiguation = disambiguation;
        artists.entityManager().persist(artist);
        events.fire(new ArtistAdded(artist.id));
        events.fire(new Changed("a", artist.id));
        return artist;
    }

    /** How names are put in order at present. */
    SortName sorting() {
        return new SortName(settings.get(LibrarySettings.class).articleLanguages());
    }

    Set<Genre> genres(List<String> names) {
        Set<Genre> found = new HashSet<>();
        for (Word word : words(names, "genre:")) {
            found.add(artists.genre(word.key).orElseGet(() -> persisted(new Genre(word.name))));
        }
        return found;
    }

    Set<Tag> tags(List<String> names) {
        Set<Tag> found = new HashSet<>();
        for (Word word : words(names, "tag:")) {
            found.add(artists.tag(word.key).orElseGet(() -> persisted(new Tag(word.name))));
        }
        return found;
    }

    private List<Word> words(List<String> names, String sort) {
        Set<String> seen = new HashSet<>();
        List<Word> words = new ArrayList<>();
        for (String name : names) {
            Word word = new Word(name, Genre.keyOf(name));
            if (seen.add(word.key)) {
                words.add(word);
            }
        }
        words.stream().map(word -> sort + word.key).sorted().forEach(artists::reserve);
        return words;
    }

    private <T> T persisted(T entity) {
        artists.entityManager().persist(entity);
        return entity;
    }

    private record Word(String name, String key) {}
}
