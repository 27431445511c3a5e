package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

import java.time.Instant;

/** Groups the videos of one musical work: the official one, the live one, the lyric one. */
@Entity
class Song {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "song_seq")
    @SequenceGenerator(name = "song_seq", sequenceName = "song_seq", allocationSize = 50)
    Long id;

    String title;
    Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Song() {}

    @SuppressWarnings("NullAway.Init")
    Song(String title, Instant now) {
        this.title = title;
        this.createdAt = now;
    }
}
