package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoKind;

import java.util.regex.Pattern;

/**
 * The words that give a kind away, the most telling first: "Live Acoustic (Lyric Video)" is a lyric
 * video. They are looked for in remarks only, never in the words of a title or a description.
 */
enum KindWords {
    BEHIND_THE_SCENES(
            VideoKind.BEHIND_THE_SCENES,
            false,
            "behind[ -]the[ -]scenes?|(?:the )?making[ -]of|making the video|\\bbts"
                    + " footage|documentary|making of"),
    INTERVIEW(VideoKind.INTERVIEW, false, "\\binterview\\b"),
    LYRIC(
            VideoKind.LYRIC,
            false,
            "\\blyrics?\\b|\\bletra\\b|\\bparoles\\b|\\bsongtext\\b|\\btesto\\b|\\blyrical\\b"),
    VISUALIZER(VideoKind.VISUALIZER, false, "\\bvisuali[sz]er\\b"),
    CONCERT(
            VideoKind.CONCERT,
            true,
            "\\bfull (?:live )?(?:concert|show|set)\\b|\\bconcert film\\b|^(?:live )?concert$"),
    LIVE(
            VideoKind.LIVE,
            true,
            "^live$|^(?:.*\\s)?live$|^live\\s+(?:at|from|in|on|@|version|performance|session|sessions|video|acoustic|studio|lounge|aid|\\d{4}|hd|hq|with|for|music|-|,).*|.*\\blive"
                + " (?:at|from|in|on|version|performance|session|video|lounge)\\b.*|.*\\bunplugged\\b.*|.*\\btiny"
                + " desk\\b.*|.*\\ba colors show\\b.*|^live[,:].*"),
    ACOUSTIC(
            VideoKind.ACOUSTIC,
            true,
            "\\bacoustic\\b|\\bacústico\\b|\\bstripped\\b|\\bpiano version\\b"),
    COVER(VideoKind.COVER, true, "\\bcover(?:ed)?(?: version)?(?: by .*)?$|^cover\\b.*"),
    REMIX(
            VideoKind.REMIX,
            true,
            "\\bremix(?:ed)?\\b|\\brmx\\b|\\bmash-?up\\b|\\bbootleg\\b|\\brework\\b|.*\\S"
                    + " (?:mix|flip)$"),
    OTHER(
            VideoKind.OTHER,
            true,
            "^(?:official |full |original |hq |high quality )*audio(?: only| hq| hd|"
                + " video)*$|\\bkaraoke\\b|\\binstrumental\\b|\\bteaser\\b|\\btrailer\\b|\\bdance"
                + " practice\\b|\\breaction\\b|\\bstatic video\\b|\\bpseudo video\\b"),
    /** Another cut of the official video. */
    CUT(
            null,
            true,
            "\\S+ edit$|\\b(?:album|single|extended|short|long|clean|alternate|alternative|demo|director'?s|uncensored|explicit|movie|film|original|international|us|uk|european|spanish|english|german|french|japanese)"
                + " (?:version|cut|take|edit)\\b|^version \\S+$|\\bperformance"
                + " video\\b|\\bdirector'?s cut\\b|\\btaylor's version\\b");

    final @Nullable VideoKind kind;

    /** Whether its words are worth keeping as the version's name. */
    final boolean isNamed;

    private final Pattern words;

    KindWords(@Nullable VideoKind kind, boolean isNamed, String words) {
        this.kind = kind;
        this.isNamed = isNamed;
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    boolean in(String remark) {
        return words.matcher(remark).find() && !(this == CUT && RemarkReader.isNoise(remark));
    }

    /** Whether the text says the kind and nothing more. */
    boolean isOnly(String text) {
        return kind != null
                && Pattern.matches(
                        "(?iu)(?:the |official )?"
                                + kind.name().replace('_', ' ')
                                + "(?: version| video| performance)?",
                        text);
    }

    /** Ranks remarks of one title against each other. */
    static int rank(@Nullable VideoKind kind) {
        for (KindWords words : values()) {
            if (words.kind == kind) {
                return words.ordinal();
            }
        }
        return values().length;
    }
}
