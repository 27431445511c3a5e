package org.mvidarr.playlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Refusal;

import java.time.Instant;
import java.util.Objects;

/**
 * A playlist of one account. Begins private; its owner may share it, and who manages the library
 * may show a shared one on everybody's start page. Its kind never changes. Its version counts the
 * edits of what is written here, not those of its entries.
 */
@Entity
class Playlist {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "playlist_seq")
    @SequenceGenerator(name = "playlist_seq", sequenceName = "playlist_seq", allocationSize = 50)
    Long id;

    Long ownerId;
    @Nullable Long folderId;
    String name;
    @Nullable String description;

    @Enumerated(EnumType.STRING)
    PlaylistKind kind;

    @Enumerated(EnumType.STRING)
    Sharing sharing = Sharing.PRIVATE;

    boolean featured;
    boolean duplicates;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    @Nullable String rule;

    @Nullable String sortKey;
    boolean sortDescending;
    @Nullable Integer mostVideos;
    @Nullable Integer mostMinutes;
    @Nullable Long coverVideoId;
    @Nullable String coverHash;
    @Nullable String coverColour;
    Instant createdAt;
    Instant updatedAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected Playlist() {}

    @SuppressWarnings("NullAway.Init")
    Playlist(long ownerId, PlaylistKind kind, Instant now) {
        this.ownerId = ownerId;
        this.kind = kind;
        createdAt = now;
        updatedAt = now;
    }

    boolean ownedBy(SignedIn who) {
        return ownerId == who.id();
    }

    boolean readableBy(SignedIn who) {
        return sharing == Sharing.SHARED || writableBy(who);
    }

    boolean writableBy(SignedIn who) {
        return ownedBy(who) || who.may(Role.MANAGER);
    }

    /**
     * Takes what somebody wrote.
     *
     * @throws Refusal.Forbidden when he would show it on the start page, or take it from there, and
     *     is no manager
     */
    void write(PlaylistText text, SignedIn who, Instant now) {
        boolean wanted = text.featured() && text.sharing() == Sharing.SHARED;
        // To make it private again is the owner's right, whoever else liked to show it.
        boolean hidden = text.sharing() == Sharing.PRIVATE;
        if (wanted != featured && !hidden && !who.may(Role.MANAGER)) {
            throw new Refusal.Forbidden("playlist.feature");
        }
        name = text.name();
        description = text.description();
        sharing = text.sharing();
        featured = wanted;
        duplicates = text.duplicates();
        updatedAt = now;
    }

    void ask(SmartRule question) {
        rule = question.rule().toString();
        sortKey = question.sortKey();
        sortDescending = question.descending();
        mostVideos = question.mostVideos();
        mostMinutes = question.mostMinutes();
    }

    /** What a smart one asks. */
    SmartRule question() {
        return SmartRule.stored(
                Objects.requireNonNull(rule),
                Objects.requireNonNull(sortKey),
                sortDescending,
                mostVideos,
                mostMinutes);
    }

    void requireManual() {
        if (kind != PlaylistKind.MANUAL) {
            throw new Refusal.Conflict("playlist.smart");
        }
    }

    void coverFrom(@Nullable Long videoId, Instant now) {
        coverVideoId = videoId;
        coverHash = null;
        coverColour = null;
        updatedAt = now;
    }

    void coverUploaded(String hash, @Nullable String colour, Instant now) {
        coverVideoId = null;
        coverHash = hash;
        coverColour = colour;
        updatedAt = now;
    }
}
