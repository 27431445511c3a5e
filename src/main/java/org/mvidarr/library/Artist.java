package org.mvidarr.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    @Nullable String notes;
    boolean sortNameGiven;
    boolean monitored;

    @Convert(converter = WantedKinds.class)
    Set<VideoKind> wantedKinds = EnumSet.of(VideoKind.OFFICIAL);

    @Nullable Long qualityProfileId;
    @Nullable Long rootFolderId;
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

    @ManyToMany
    @JoinTable(
            name = "artist_genre",
            joinColumns = @JoinColumn(name = "artist_id"),
            inverseJoinColumns = @JoinColumn(name = "genre_id"))
    Set<Genre> genres = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "artist_link", joinColumns = @JoinColumn(name = "artist_id"))
    @OrderColumn(name = "position")
    List<ArtistLink> links = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Artist() {}

    @SuppressWarnings("NullAway.Init")
    Artist(String name, SortName sorting, Instant now) {
        rename(name, null, sorting);
        createdAt = now;
        updatedAt = now;
    }

    /**
     * Gives the artist another name; an empty sort name means the one that follows from it.
     *
     * @return whether the name people read has changed, so that credits must be written anew
     */
    boolean rename(String newName, @Nullable String newSortName, SortName sorting) {
        String stripped = newName.strip();
        boolean changed = !stripped.equals(name);
        name = stripped;
        nameKey = NameKey.of(stripped);
        sortNameGiven = newSortName != null && !newSortName.isBlank();
        sortName =
                newSortName == null || newSortName.isBlank()
                        ? sorting.sorted(stripped, MAX_NAME)
                        : newSortName.strip();
        return changed;
    }

    /** The aliases from now on. One that is the name itself, or is given twice, is left out. */
    void alias(List<Alias> names) {
        Map<String, Alias> wanted = new LinkedHashMap<>();
        for (Alias alias : names) {
            String key = NameKey.of(alias.name());
            if (!key.equals(nameKey)) {
                wanted.putIfAbsent(key, alias);
            }
        }
        aliases.removeIf(present -> !wanted.containsKey(present.nameKey));
        for (ArtistAlias present : aliases) {
            Alias alias = wanted.remove(present.nameKey);
            if (alias != null) {
                present.write(alias);
            }
        }
        wanted.values().forEach(alias -> aliases.add(new ArtistAlias(this, alias)));
    }

    /** Everything but name, genres and tags. */
    void tell(ArtistFacts facts, ArtistWishes wishes) {
        country = facts.country();
        formedYear = facts.formedYear();
        disbandedYear = facts.disbandedYear();
        biography = facts.biography();
        notes = facts.notes();
        externalIds.retainAll(facts.externalIds());
        externalIds.addAll(facts.externalIds());
        if (!links.equals(facts.links())) {
            links.clear();
            links.addAll(facts.links());
        }
        monitored = wishes.monitored();
        wantedKinds = wishes.wantedKinds();
        qualityProfileId = wishes.qualityProfileId();
        rootFolderId = wishes.rootFolderId();
        folderName = wishes.folderName();
    }

    void touched(Instant now) {
        updatedAt = now;
    }
}
