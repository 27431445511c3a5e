package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A style of music, however it is spelled. */
@Entity
class Genre {
    static final int MAX_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "genre_seq")
    @SequenceGenerator(name = "genre_seq", sequenceName = "genre_seq", allocationSize = 50)
    Long id;

    String name;
    String nameKey;

    @SuppressWarnings("NullAway.Init")
    protected Genre() {}

    @SuppressWarnings("NullAway.Init")
    Genre(String name) {
        this.name = NameKey.shortened(name.strip(), MAX_NAME);
        this.nameKey = keyOf(name);
    }

    static String keyOf(String name) {
        return NameKey.shortened(NameKey.of(name), MAX_NAME);
    }
}
