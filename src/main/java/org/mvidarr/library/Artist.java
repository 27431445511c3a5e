package org.mvidarr.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Someone videos are credited to: a person, a band, a director. Known by a name and any number of
 * aliases, all compared by {@link NameKey}. Two artists of one name live side by side only when a
 * disambiguation tells them apart. An artist goes when its last credit has gone and someone deletes
 * it; it never takes videos with it.
 */
@Entity
class Artist {
    static final int MAX_NAME = 300;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "artist_seq")
    @SequenceGenerator(name = "artist_seq", sequenceName = "artist_seq", allocationSize = 50)
    Long id;

    String name;
    String nameKey;
    String sortName;
    @Nullable String disambiguation;
    @Nullable String country;
    @Nullable Integer formedYear;
    @Nullable Integer disbandedYear;
    @Nullable String biography;
    boolean monitored;
    @Nullable String folderName;
    Instant createdAt;
    Instant updatedAt;

    @Version int version;

    @OneToMany(mappedBy = "artist", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("name")
    List<ArtistAlias> aliases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "artist_external_id", joinColumns = @JoinColumn(name = "artist_id"))
    Set<ExternalId> externalIds = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "artist_tag",
            joinColumns = @JoinColumn(name = "artist_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<Tag> tags = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Artist() {}

    @SuppressWarnings("NullAway.Init")
    Artist(String name, Instant now) {
        rename(name, null);
        createdAt = now;
        updatedAt = now;
    }

    /**
     * Gives the artist another name; an empty sort name means the one that follows from it.
     *
     * @return whether the name people read has changed, so that credits must be written anew
     */
    boolean rename(String newName, @Nullable String newSortName) {
        String stripped = newName.strip();
        boolean changed = !stripped.equals(name);
        name = stripped;
        nameKey = NameKey.of(stripped);
        sortName =
                newSortName == null || newSortName.isBlank()
                        ? SortName.of(stripped, MAX_NAME)
                        : newSortName.strip();
        return changed;
    }

    /** The aliases from now on. One that is the name itself, or is given twice, is left out. */
    void alias(List<String> names) {
        Map<String, String> wanted = new LinkedHashMap<>();
        for (String alias : names) {
            if (!alias.isBlank() && !NameKey.of(alias).equals(nameKey)) {
                wanted.putIfAbsent(NameKey.of(alias), alias.strip());
            }
        }
        aliases.removeIf(present -> !wanted.containsKey(present.nameKey));
        for (ArtistAlias present : aliases) {
            present.name = Objects.requireNonNullElse(wanted.remove(present.nameKey), present.name);
        }
        wanted.values().forEach(alias -> aliases.add(new ArtistAlias(this, alias)));
    }

    void touched(Instant now) {
        updatedAt = now;
    }
}
