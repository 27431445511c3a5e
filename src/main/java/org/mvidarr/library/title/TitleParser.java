package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.NameKey;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads artists, title, kind, version and year out of an upload title or a file name without its
 * extension. What a video is about is read from the title alone: descriptions mention tours and
 * concerts and mean nothing. The channel is only a hint: it names the artist when the title does
 * not, and shows which side of the dash he stands on.
 */
public final class TitleParser {
    private static final Pattern CHANNEL_NOISE =
            Pattern.compile(
                    "(?iu)\\s+-\\s+topic$|\\s*vevo$|^official\\s+|\\s+(?:official|tv|channel|records|videos?)$");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern SEPARATOR =
            Pattern.compile("\\s+-+\\s+|\\s+-(?=\\S)|(?<=\\S)-\\s+|\\s+~\\s+");
    private static final Pattern COLON = Pattern.compile("(?<=\\S):\\s+");
    private static final Pattern QUOTED = Pattern.compile("^(.*?\\S)\\s+[\"“”„](.+?)[\"“”](.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}\\.?");
    private static final Pattern TRACK = Pattern.compile("^\\d{2}\\.\\s+(?=\\S)");

    private TitleParser() {}

    /** Without a channel and without knowing any artist. */
    public static ParsedTitle parse(String raw) {
        return read(raw, "", Names.NONE_KNOWN);
    }

    /**
     * A title found in a folder that is called after the artist, whose name is taken as it stands.
     *
     * @param known as in {@link #parse(String, String, Predicate)}
     */
    public static ParsedTitle parseIn(String folder, String raw, Predicate<String> known) {
        return read(raw, folder.strip(), known);
    }

    /**
     * @param channel name of the channel it was found in; null when there is none
     * @param known whether a text is the whole name of an artist, so that it is not split at its
     *     ampersand
     */
    public static ParsedTitle parse(String raw, @Nullable String channel, Predicate<String> known) {
        return read(raw, channel == null ? "" : artistOfChannel(channel), known);
    }

    private static ParsedTitle read(String raw, String hint, Predicate<String> known) {
        RawTitle clean = RawTitle.of(raw);
        Predicate<String> whole = name -> NameKey.same(name, hint) || known.test(name);
        Draft draft = new Draft(clean.text());
        List<String> parts = parts(draft, hint);
        String artists = String.join(" & ", parts.subList(0, parts.size() - 1));
        List<ParsedCredit> credits = new ArrayList<>();
        if (!artists.isEmpty()) {
            credits.addAll(Names.credits(artists, whole));
        } else if (!hint.isEmpty()) {
            credits.add(new ParsedCredit(hint, CreditRole.MAIN));
        }
        String title = draft.finish(parts.getLast());
        draft.guests().stream()
                .filter(
                        guest ->
                                credits.stream()
                                        .noneMatch(
                                                there -> NameKey.same(there.name(), guest.name())))
                .forEach(credits::add);
        return new ParsedTitle(
                List.copyOf(credits),
                title,
                draft.kind(),
                draft.versionName(),
                draft.year(),
                clean.youtubeId());
    }

    /** "KornVEVO", "Korn - Topic" and "Official Korn" speak of Korn. */
    public static String artistOfChannel(String channel) {
        String name = channel.strip();
        boolean label = name.endsWith("VEVO");
        for (String before = ""; !before.equals(name); ) {
            before = name;
            name = CHANNEL_NOISE.matcher(name).replaceFirst("").strip();
        }
        if (name.isEmpty()) {
            return channel.strip();
        }
        return label && name.indexOf(' ') < 0 ? CAMEL.matcher(name).replaceAll(" ") : name;
    }

    /** All parts but the last are artists; the last is the title. */
    private static List<String> parts(Draft draft, String hint) {
        List<String> parts = new ArrayList<>(draft.pieces(SEPARATOR, hint.isEmpty() ? 2 : 1));
        if (parts.size() > (hint.isEmpty() ? 2 : 1)
                && NUMBER.matcher(parts.getFirst()).matches()
                && !NameKey.same(parts.getFirst(), hint)) {
            parts.removeFirst();
        }
        parts.set(0, TRACK.matcher(parts.getFirst()).replaceFirst(""));
        if (parts.size() == 1) {
            parts = undashed(draft, parts.getFirst());
        }
        while (parts.size() > 2 && NameKey.same(parts.get(0), parts.get(1))) {
            parts.removeFirst();
        }
        if (parts.size() > 2) {
            String title = String.join(" - ", parts.subList(1, parts.size()));
            parts = new ArrayList<>(List.of(parts.getFirst(), title));
        }
        boolean turned =
                parts.size() == 2
                        && !hint.isEmpty()
                        && NameKey.same(parts.get(1), hint)
                        && !NameKey.same(parts.get(0), hint);
        return turned ? parts.reversed() : parts;
    }

    /** Without a dash: Artist "Title", Artist | Title, Artist: Title. */
    private static List<String> undashed(Draft draft, String text) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.matches() && draft.accepts(quoted.group(3))) {
            return new ArrayList<>(List.of(quoted.group(1), quoted.group(2)));
        }
        if (draft.second() != null) {
            return new ArrayList<>(List.of(text, draft.second()));
        }
        String[] sides = COLON.split(text, 2);
        return new ArrayList<>(List.of(sides));
    }
}
