package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

/** What one artist did on one video. Lives and dies with the video. */
@Entity
class Credit {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "credit_seq")
    @SequenceGenerator(name = "credit_seq", sequenceName = "credit_seq", allocationSize = 50)
    Long id;

    @ManyToOne(optional = false)
    Video video;

    @ManyToOne(optional = false)
    Artist artist;

    @Enumerated(EnumType.STRING)
    CreditRole role;

    int position;
    @Nullable String creditedAs;

    @SuppressWarnings("NullAway.Init")
    protected Credit() {}

    @SuppressWarnings("NullAway.Init")
    Credit(Video video, Artist artist, CreditRole role, int position) {
        this.video = video;
        this.artist = artist;
        this.role = role;
        this.position = position;
    }

    boolean is(Artist other, CreditRole otherRole) {
        return artist.id.equals(other.id) && role == otherRole;
    }

    /** The name to read on this video. */
    String name() {
        return creditedAs == null ? artist.name : creditedAs;
    }
}
