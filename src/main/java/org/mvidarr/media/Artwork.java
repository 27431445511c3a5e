package org.mvidarr.media;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * A picture of a video or an artist. Of each kind one is chosen and shown. One made from the film
 * is replaced when the film is worked on again and gives way to any other.
 */
@Entity
class Artwork {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "artwork_seq")
    @SequenceGenerator(name = "artwork_seq", sequenceName = "artwork_seq", allocationSize = 50)
    Long id;

    @Nullable Long videoId;
    @Nullable Long artistId;
    @Nullable Long mediaFileId;

    @Enumerated(EnumType.STRING)
    ArtworkKind kind;

    String contentHash;
    int width;
    int height;
    @Nullable String colour;

    @Enumerated(EnumType.STRING)
    ArtworkOrigin origin;

    boolean chosen;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Artwork() {}

    /** A picture made from a video's film. */
    @SuppressWarnings("NullAway.Init")
    Artwork(long videoId, FilmPicture made, boolean chosen, Instant now) {
        this.videoId = videoId;
        mediaFileId = made.mediaFileId();
        kind = made.kind();
        contentHash = made.hash();
        width = made.size().width();
        height = made.size().height();
        colour = made.colour();
        origin = ArtworkOrigin.FILM;
        this.chosen = chosen;
        createdAt = now;
    }

    /** A picture of an artist, chosen. */
    @SuppressWarnings("NullAway.Init")
    Artwork(
            long artistId,
            ArtworkKind kind,
            ArtworkOrigin origin,
            KeptPicture picture,
            Instant now) {
        this.artistId = artistId;
        this.kind = kind;
        this.origin = origin;
        contentHash = picture.hash();
        width = picture.size().width();
        height = picture.size().height();
        colour = picture.colour();
        chosen = true;
        createdAt = now;
    }
}
