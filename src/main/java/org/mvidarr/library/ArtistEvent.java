package org.mvidarr.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;

import java.time.Instant;

/** Something that happened to an artist. Written once, gone with the artist. */
@Entity
class ArtistEvent {
    static final int MAX_USERNAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "artist_event_seq")
    @SequenceGenerator(
            name = "artist_event_seq",
            sequenceName = "artist_event_seq",
            allocationSize = 50)
    Long id;

    Long artistId;

    @Enumerated(EnumType.STRING)
    ArtistEventKind kind;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(columnDefinition = "jsonb")
    String arguments;

    @Nullable Long userId;
    @Nullable String username;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected ArtistEvent() {}

    @SuppressWarnings("NullAway.Init")
    ArtistEvent(
            long artistId,
            ArtistEventKind kind,
            String arguments,
            @Nullable SignedIn user,
            Instant now) {
        this.artistId = artistId;
        this.kind = kind;
        this.arguments = arguments;
        userId = user == null ? null : user.id();
        username = user == null ? null : NameKey.shortened(user.username(), MAX_USERNAME);
        createdAt = now;
    }
}
