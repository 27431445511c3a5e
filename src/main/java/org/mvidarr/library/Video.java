package org.mvidarr.library;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One music video: a film of a song in one version, not a file. It comes into being when someone
 * wants it, adds its link or has its file found, and it stays when the file goes. What a person has
 * edited is locked against every source. Whether it is wanted is an intent kept here; whether it is
 * there, running or failed is never kept but seen from its files and downloads.
 */
@Entity
class Video {
    static final int MAX_TITLE = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "video_seq")
    @SequenceGenerator(name = "video_seq", sequenceName = "video_seq", allocationSize = 50)
    Long id;

    String title;
    String titleKey;
    String sortTitle;
    String artistLine = "";
    String artistSort = "";

    @Enumerated(EnumType.STRING)
    VideoKind kind = VideoKind.OFFICIAL;

    @Nullable String versionName;

    @ManyToOne @Nullable Song song;

    @Nullable LocalDate releaseDate;

    @Enumerated(EnumType.STRING)
    @Nullable DatePrecision releasePrecision;

    @Nullable String album;
    @Nullable String label;
    @Nullable String description;
    @Nullable Boolean explicit;

    @Enumerated(EnumType.STRING)
    VideoIntent intent = VideoIntent.KNOWN;

    @Convert(converter = LockedFields.class)
    Set<VideoField> lockedFields = EnumSet.noneOf(VideoField.class);

    Instant createdAt;
    Instant updatedAt;

    @Version int version;

    @OneToMany(mappedBy = "video", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    List<Credit> credits = new ArrayList<>();

    @OneToMany(mappedBy = "video", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("id")
    List<VideoSource> sources = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "video_external_id", joinColumns = @JoinColumn(name = "video_id"))
    Set<ExternalId> externalIds = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "video_genre",
            joinColumns = @JoinColumn(name = "video_id"),
            inverseJoinColumns = @JoinColumn(name = "genre_id"))
    Set<Genre> genres = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "video_tag",
            joinColumns = @JoinColumn(name = "video_id"),
            inverseJoinColumns = @JoinColumn(name = "tag_id"))
    Set<Tag> tags = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Video() {}

    @SuppressWarnings("NullAway.Init")
    Video(String title, Instant now) {
        retitle(title);
        createdAt = now;
        updatedAt = now;
    }

    void retitle(String newTitle) {
        title = NameKey.shortened(newTitle.strip(), MAX_TITLE);
        titleKey = NameKey.of(title);
        sortTitle = SortName.of(title, MAX_TITLE);
    }

    void release(@Nullable ReleaseDate date) {
        releaseDate = date == null ? null : date.date();
        releasePrecision = date == null ? null : date.precision();
    }

    @Nullable ReleaseDate release() {
        return releaseDate == null || releasePrecision == null
                ? null
                : new ReleaseDate(releaseDate, releasePrecision);
    }

    /**
     * Credits an artist; the same artist in the same role only once.
     *
     * @param written how the artist is called on this video
     */
    void credit(Artist artist, CreditRole role, String written) {
        boolean there =
                credits.stream().anyMatch(credit -> credit.artist == artist && credit.role == role);
        if (!there && credits.size() < ArtistLine.MOST) {
            Credit credit = new Credit(this, artist, role, credits.size());
            credit.calledHere(written);
            credits.add(credit);
            writeArtistLine();
        }
    }

    /** Writes anew what lists and search read; needed when a credited artist is renamed. */
    void writeArtistLine() {
        artistLine = ArtistLine.of(credits);
        artistSort = ArtistLine.sortOf(credits);
    }

    /** Another place to get it from; one known already is left as it is. */
    void addSource(NewSource source, Instant now) {
        if (sources.stream().noneMatch(known -> known.sourceKey.equals(source.key()))) {
            sources.add(new VideoSource(this, source, now));
        }
    }

    void lock(Set<VideoField> fields) {
        Set<VideoField> all = EnumSet.noneOf(VideoField.class);
        all.addAll(lockedFields);
        all.addAll(fields);
        lockedFields = all;
    }

    void touched(Instant now) {
        updatedAt = now;
    }
}
