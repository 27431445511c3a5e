package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;

/** A word people hang on videos and artists to find and treat them alike. */
@Entity
class Tag {
    static final int MAX_NAME = 100;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tag_seq")
    @SequenceGenerator(name = "tag_seq", sequenceName = "tag_seq", allocationSize = 50)
    Long id;

    String name;
    String nameKey;

    @SuppressWarnings("NullAway.Init")
    protected Tag() {}

    @SuppressWarnings("NullAway.Init")
    Tag(String name) {
        this.name = NameKey.shortened(name.strip(), MAX_NAME);
        this.nameKey = keyOf(name);
    }

    static String keyOf(String name) {
        return NameKey.shortened(NameKey.of(name), MAX_NAME);
    }
}
