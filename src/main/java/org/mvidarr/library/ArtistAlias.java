package org.mvidarr.library;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;

import org.jspecify.annotations.Nullable;

/**
 * Another name of an artist: a spelling, a translation, a former name. Found by like the name
 * itself.
 */
@Entity
class ArtistAlias {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "artist_alias_seq")
    @SequenceGenerator(
            name = "artist_alias_seq",
            sequenceName = "artist_alias_seq",
            allocationSize = 50)
    Long id;

    @ManyToOne(optional = false)
    Artist artist;

    String name;
    String nameKey;
    @Nullable String locale;

    @SuppressWarnings("NullAway.Init")
    protected ArtistAlias() {}

    @SuppressWarnings("NullAway.Init")
    ArtistAlias(Artist artist, Alias alias) {
        this.artist = artist;
        write(alias);
    }

    /** The same name in another spelling, or for another language. */
    final void write(Alias alias) {
        name = alias.name();
        nameKey = NameKey.of(alias.name());
        locale = alias.locale();
    }
}
