package org.mvidarr.organize.naming;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.SortName;

import java.util.Locale;
import java.util.stream.Stream;

/** What a template can name. */
enum Token {
    ARTIST("Artist"),
    ARTISTS("Artists"),
    ARTIST_SORT("Artist Sort"),
    ARTIST_FIRST("Artist First"),
    TITLE("Title"),
    ALBUM("Album"),
    YEAR("Year"),
    VERSION("Version"),
    KIND("Kind"),
    QUALITY("Quality"),
    ID("Id");

    private static final String NO_ARTIST = "Unknown Artist";
    private static final int LONGEST = 300;

    private final String written;

    Token(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }

    static Token of(String written) {
        return Stream.of(values())
                .filter(token -> token.written.equals(written))
                .findFirst()
                .orElseThrow();
    }

    /** Null where there is nothing to say. */
    @Nullable String value(NameFacts facts) {
        return switch (this) {
            case ARTIST -> artist(facts);
            case ARTISTS -> or(facts.artists(), artist(facts));
            case ARTIST_SORT -> SortName.of(artist(facts), LONGEST);
            case ARTIST_FIRST -> first(SortName.of(artist(facts), LONGEST));
            case TITLE -> facts.title();
            case ALBUM -> facts.album();
            case YEAR -> facts.year() == null ? null : facts.year().toString();
            case VERSION -> facts.versionName();
            case KIND -> kind(facts);
            case QUALITY -> facts.height() == null ? null : facts.height() + "p";
            case ID -> Long.toString(facts.videoId());
        };
    }

    private static String artist(NameFacts facts) {
        return or(facts.artist(), NO_ARTIST);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }

    private static String first(String name) {
        int first = name.codePointAt(0);
        return Character.isLetter(first) ? Character.toString(first).toUpperCase(Locale.ROOT) : "#";
    }

    /** What the version is called, else the kind; nothing for the official video. */
    private static @Nullable String kind(NameFacts facts) {
        String version = facts.versionName();
        return switch (facts.kind()) {
            case OFFICIAL, OTHER -> version;
            case LYRIC -> or(version, "Lyrics");
            case BEHIND_THE_SCENES -> or(version, "Behind the Scenes");
            case LIVE, VISUALIZER, INTERVIEW, CONCERT, ACOUSTIC, REMIX, COVER -> {
                String name = facts.kind().name();
                yield or(version, name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT));
            }
        };
    }
}
