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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

    /** Gives it another title; what it is ordered by follows, unless that is its own. */
    void retitle(String newTitle) {
        @Nullable String own = ownSortTitle();
        title = NameKey.shortened(newTitle.strip(), MAX_TITLE);
        titleKey = NameKey.of(title);
        sortAs(own);
    }

    /**
     * @param wanted null for what follows from the title
     */
    void sortAs(@Nullable String wanted) {
        sortTitle = wanted == null ? SortName.of(title, MAX_TITLE) : wanted;
    }

    /** What it is ordered by, when that is not what follows from the title. */
    @SuppressWarnings("NullAway")
    @Nullable String ownSortTitle() {
        // Both are null only until the first title is given.
        return title == null || sortTitle.equals(SortName.of(title, MAX_TITLE)) ? null : sortTitle;
    }

    /** What a new video is told besides title and people. */
    void tell(VideoFacts facts) {
        release(facts.release());
        album = facts.album();
        label = facts.label();
        description = facts.description();
        explicit = facts.explicit();
        sortAs(facts.sortTitle());
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
     * These credits and no others, in this order. One that stays is the same row, so that none is
     * there twice in between.
     */
    void credit(List<Draft.Credited> wanted) {
        List<Credit> next = new ArrayList<>();
        for (Draft.Credited each : wanted) {
            if (next.stream().noneMatch(credit -> credit.is(each.artist, each.role))) {
                Credit credit =
                        credits.stream()
                                .filter(present -> present.is(each.artist, each.role))
                                .findFirst()
                                .orElseGet(() -> new Credit(this, each.artist, each.role, 0));
                credit.creditedAs = each.as;
                credit.position = next.size();
                next.add(credit);
            }
        }
        credits.retainAll(next);
        next.stream().filter(credit -> !credits.contains(credit)).forEach(credits::add);
        credits.sort(Comparator.comparingInt(credit -> credit.position));
        writeArtistLine();
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

    /**
     * Writes a person's edit. What it changes is locked against every source, unless the person has
     * just taken that lock away.
     *
     * @return what has changed
     */
    Set<VideoField> edit(VideoEdit edit, Roster roster) {
        Draft draft = Draft.of(this, edit, roster);
        Set<VideoField> changed = draft.differencesFrom(this);
        Set<VideoField> wanted = Objects.requireNonNullElse(edit.locks(), lockedFields);
        Set<VideoField> locks = EnumSet.noneOf(VideoField.class);
        locks.addAll(changed);
        locks.removeIf(field -> lockedFields.contains(field) && !wanted.contains(field));
        locks.addAll(wanted);
        become(draft, changed);
        lockedFields = locks;
        return changed;
    }

    /**
     * Takes in what a source says: the only way a source can change a video, and one that passes
     * over everything a person has locked.
     *
     * @return what has changed
     */
    Set<VideoField> learn(SourcedFacts told, Roster roster) {
        Draft draft = Draft.of(this, told, roster);
        Set<VideoField> changed = draft.differencesFrom(this);
        changed.removeAll(lockedFields);
        become(draft, changed);
        return changed;
    }

    private static <T> void replace(Set<T> present, Set<T> wanted) {
        present.retainAll(wanted);
        present.addAll(wanted);
    }

    /**
     * Takes in what a merge makes of it. Nothing is locked by that but what was locked before, here
     * or where it comes from.
     */
    void absorb(VideoEdit merged, Roster roster) {
        Draft draft = Draft.of(this, merged, roster);
        become(draft, draft.differencesFrom(this));
        Set<VideoField> locks = EnumSet.noneOf(VideoField.class);
        locks.addAll(Objects.requireNonNullElse(merged.locks(), lockedFields));
        lockedFields = locks;
    }

    void lock(VideoField field) {
        Set<VideoField> locks = EnumSet.of(field);
        locks.addAll(lockedFields);
        lockedFields = locks;
    }

    boolean isLocked(VideoField field) {
        return lockedFields.contains(field);
    }

    private void become(Draft draft, Set<VideoField> fields) {
        for (VideoField field : fields) {
            switch (field) {
                case TITLE -> retitle(draft.title);
                case SORT_TITLE -> sortAs(draft.sortTitle);
                case CREDITS -> credit(draft.credits);
                case KIND -> kind = draft.kind;
                case VERSION_NAME -> versionName = draft.versionName;
                case RELEASE -> release(draft.release);
                case ALBUM -> album = draft.album;
                case LABEL -> label = draft.label;
                case DESCRIPTION -> description = draft.description;
                case EXPLICIT -> explicit = draft.explicit;
                case GENRES -> replace(genres, draft.genres);
                case TAGS -> replace(tags, draft.tags);
                case EXTERNAL_IDS -> replace(externalIds, draft.externalIds);
                case SONG, LYRICS -> {
                    // Written by doors of their own, which ask for the lock.
                }
            }
        }
    }

    void touched(Instant now) {
        updatedAt = now;
    }
}
