package org.mvidarr.library;

import static org.mvidarr.library.FactType.DAY;
import static org.mvidarr.library.FactType.FLAG;
import static org.mvidarr.library.FactType.ID;
import static org.mvidarr.library.FactType.MOMENT;
import static org.mvidarr.library.FactType.NAME;
import static org.mvidarr.library.FactType.NUMBER;
import static org.mvidarr.library.FactType.WORD;

import java.util.Set;

/**
 * What lists of videos and rules of smart playlists may ask about: nothing else can be named. Facts
 * from {@link #PLAYS} on are those of the user who asks.
 */
public enum VideoFact {
    /**
     * Name or alias of an artist who is heard, or of one in a {@link #ROLE} asked for beside it.
     */
    ARTIST(NAME),
    /** The same by id. */
    ARTIST_ID(ID),
    /** Someone is credited in this role. Beside an artist in one {@code all}: that artist is. */
    ROLE(FactType.ROLE),
    STATUS(FactType.STATUS),
    KIND(FactType.KIND),
    GENRE(NAME),
    TAG(NAME),
    /** Of the release. */
    YEAR(NUMBER),
    RELEASED(DAY),
    /** In seconds. */
    DURATION(NUMBER),
    /** Of the picture, in pixels. */
    HEIGHT(NUMBER),
    /** Of all files together, in bytes. */
    SIZE(NUMBER),
    /** Of the picture, such as {@code h264}. */
    CODEC(WORD),
    /** Site of the first place it can be had from, such as {@code youtube}. */
    SOURCE(WORD),
    HAS_FILE(FLAG),
    HAS_SUBTITLE(FLAG),
    ADDED(MOMENT),
    /** Words of artist, title and album. */
    TEXT(FactType.TEXT),
    PLAYS(NUMBER),
    LAST_PLAYED(MOMENT),
    /** From 0 to 10. */
    RATING(NUMBER),
    FAVOURITE(FLAG);

    private final FactType type;

    VideoFact(FactType type) {
        this.type = type;
    }

    public FactType type() {
        return type;
    }

    /** The ways it can be asked about. */
    public Set<Operator> operators() {
        return type.operators();
    }

    /** Whether the answer is another one for another user. */
    public boolean isPersonal() {
        return ordinal() >= PLAYS.ordinal();
    }

    /** Its name in JSON, such as {@code hasFile}. */
    public String key() {
        return Operator.camel(name());
    }
}
