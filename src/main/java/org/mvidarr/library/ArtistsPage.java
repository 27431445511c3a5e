package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

import java.util.List;
import java.util.stream.Stream;

/** The list of artists, as the address of the page describes it. */
@Named
@RequestScoped
public class ArtistsPage {
    private static final List<String> LETTERS =
            Stream.concat(
                            "abcdefghijklmnopqrstuvwxyz".chars().mapToObj(Character::toString),
                            Stream.of("#"))
                    .toList();

    @Inject ArtistCatalog artists;
    @Inject Asked asked;

    private @Nullable Page<ArtistView> list;

    public Page<ArtistView> getList() {
        Page<ArtistView> known = list;
        if (known == null) {
            known = artists.list(filter(), asked.paging(ArtistCatalog.SORTS, "name", false));
            list = known;
        }
        return known;
    }

    public @Nullable String getSearch() {
        return asked.text("q");
    }

    /** The letters that lists begin with. */
    public List<String> getLetters() {
        return LETTERS;
    }

    /** The one that is chosen; null for all. */
    public @Nullable String getLetter() {
        String letter = asked.text("letter");
        return letter != null && LETTERS.contains(letter) ? letter : null;
    }

    /** {@code true}, {@code false}, or empty for both. */
    public String getMonitored() {
        String text = asked.text("monitored");
        return text != null && (text.equals("true") || text.equals("false")) ? text : "";
    }

    /** One tag to filter by. */
    public @Nullable String getTag() {
        return asked.text("tag");
    }

    /** One genre to filter by. */
    public @Nullable String getGenre() {
        return asked.text("genre");
    }

    public boolean isTable() {
        return "table".equals(asked.text("view"));
    }

    /** Whether the list shows less than everything there is. */
    public boolean isFiltered() {
        return getSearch() != null
                || getLetter() != null
                || getTag() != null
                || getGenre() != null
                || !getMonitored().isEmpty();
    }

    private ArtistFilter filter() {
        return new ArtistFilter(
                getSearch(),
                getMonitored().isEmpty() ? null : Boolean.valueOf(getMonitored()),
                listed(getGenre()),
                listed(getTag()),
                getLetter());
    }

    private static List<String> listed(@Nullable String word) {
        return word == null ? List.of() : List.of(word);
    }
}
