package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Refusal;
import org.mvidarr.settings.Settings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

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

    /**
     * What is to be reserved before artists, genres and tags are named: those that are not there
     * yet. What is there needs nobody to wait.
     */
    TreeSet<String> missing(Collection<NewCredit> credits, VideoFacts facts) {
        TreeSet<String> keys = new TreeSet<>();
        credits.stream()
                .filter(credit -> credit.artistId() == null && known(credit.name()).isEmpty())
                .forEach(credit -> keys.add("artist:" + NameKey.of(credit.name())));
        List<String> genres = facts.genres().stream().map(Genre::keyOf).toList();
        List<String> present = genres.isEmpty() ? List.of() : artists.genreKeys(genres);
        genres.stream().filter(key -> !present.contains(key)).forEach(k -> keys.add("genre:" + k));
        List<String> tags = facts.tags().stream().map(Tag::keyOf).toList();
        List<String> hung = tags.isEmpty() ? List.of() : artists.tagKeys(tags);
        tags.stream().filter(key -> !hung.contains(key)).forEach(key -> keys.add("tag:" + key));
        return keys;
    }

    /**
     * The artists of the credits, found or made. Their names must have been reserved.
     *
     * @throws Refusal.Invalid when an id is nobody's
     */
    List<Draft.Credited> credited(List<NewCredit> credits) {
        List<Draft.Credited> found = new ArrayList<>();
        for (NewCredit credit : credits) {
            Long id = credit.artistId();
            Artist artist =
                    id == null
                            ? artist(credit.name())
                            : artists.artist(id)
                                    .orElseThrow(
                                            () ->
                                                    new Refusal.Invalid(
                                                            "artists", "library.no-artist"));
            found.add(Draft.Credited.of(artist, credit));
        }
        return found;
    }

    Optional<Artist> known(String name) {
        return artists.named(NameKey.of(name)).stream().findFirst();
    }

    /** The artist of that name or alias. The name must have been reserved. */
    Artist artist(String name) {
        return known(name).orElseGet(() -> make(name, null));
    }

    Artist make(String name, @Nullable String disambiguation) {
        Artist artist = fresh(name);
        artist.disambiguation = disambiguation;
        return enter(artist);
    }

    /** Not recorded yet, so that more can be said of it first. */
    Artist fresh(String name) {
        return new Artist(name, sorting(), clock.instant());
    }

    Artist enter(Artist artist) {
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
        for (Word word : words(names)) {
            found.add(
                    found(artists::genre, word, "genre:")
                            .orElseGet(() -> persisted(new Genre(word.name))));
        }
        return found;
    }

    Set<Tag> tags(List<String> names) {
        Set<Tag> found = new HashSet<>();
        for (Word word : words(names)) {
            found.add(
                    found(artists::tag, word, "tag:")
                            .orElseGet(() -> persisted(new Tag(word.name))));
        }
        return found;
    }

    /** Reserves the name of one that is not there, and looks once more. */
    private <T> Optional<T> found(Function<String, Optional<T>> find, Word word, String sort) {
        Optional<T> present = find.apply(word.key);
        if (present.isEmpty()) {
            artists.reserve(sort + word.key);
            present = find.apply(word.key);
        }
        return present;
    }

    private static List<Word> words(List<String> names) {
        Set<String> seen = new HashSet<>();
        List<Word> words = new ArrayList<>();
        for (String name : names) {
            Word word = new Word(name, Genre.keyOf(name));
            if (seen.add(word.key)) {
                words.add(word);
            }
        }
        // New ones are reserved one by one as they are made, for all in the same order.
        words.sort(Comparator.comparing(Word::key));
        return words;
    }

    private <T> T persisted(T entity) {
        artists.entityManager().persist(entity);
        return entity;
    }

    private record Word(String name, String key) {}
}
