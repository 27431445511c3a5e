package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.VideoKind;
import org.mvidarr.platform.Clipped;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A title while it is being read: the words still in it, and what the remarks taken out have said.
 */
final class Draft {
    private static final Pattern INNER_BRACKET =
            Pattern.compile(
                    "\\(([^()\\[\\]{}【】]*)\\)|\\[([^()\\[\\]{}【】]*)]|\\{([^()\\[\\]{}【】]*)}|【([^()\\[\\]{}【】]*)】");
    private static final Pattern PIPE = Pattern.compile("\\s*[|｜│]\\s*|\\s+//\\s+|\\s+•\\s+");
    private static final Pattern GUESTS =
            Pattern.compile("(?iu)^(.*\\S)\\s+(?:feat\\.?|(?<!\\d )ft\\.?|featuring)\\s+(\\S.*)$");
    private static final Pattern QUOTES = Pattern.compile("^[\"“”„'‘’](.+)[\"“”'’]$");
    private static final Pattern EDGES = Pattern.compile("^[\\s,;:|~*•-]+|[\\s,;:|~*•-]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final List<ParsedCredit> guests = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private @Nullable VideoKind kind;
    private @Nullable Integer year;
    private @Nullable String second;
    private String text;

    Draft(String raw) {
        String bare = withoutBrackets(raw);
        text = bare.isEmpty() ? raw : bare;
        splitAtPipes();
    }

    String text() {
        return text;
    }

    /** What stood behind the only pipe and was no remark; it may be the title. */
    @Nullable String second() {
        return second;
    }

    VideoKind kind() {
        return Objects.requireNonNullElse(kind, VideoKind.OFFICIAL);
    }

    @Nullable String versionName() {
        String joined = String.join(", ", names);
        return joined.isEmpty() ? null : Clipped.to(200, joined);
    }

    @Nullable Integer year() {
        return year;
    }

    List<ParsedCredit> guests() {
        return guests;
    }

    /**
     * The pieces between separators, remarks among the later ones taken out.
     *
     * @param least how many must be left
     */
    List<String> pieces(Pattern separator, int least) {
        List<String> pieces = new ArrayList<>();
        for (String piece : separator.split(text)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        while (pieces.size() > least && takes(pieces.getLast())) {
            pieces.removeLast();
        }
        return pieces.isEmpty() ? List.of(text) : pieces;
    }

    /** Whether the text is empty or a remark, which is then taken. */
    boolean accepts(String rest) {
        String stripped = EDGES.matcher(rest).replaceAll("");
        return stripped.isEmpty() || takes(stripped) || takesTail("x " + stripped) != null;
    }

    /**
     * The title out of its part: guests and remarks at its end taken out, quotes around it removed.
     */
    String finish(String part) {
        String title = part;
        for (String before = ""; !before.equals(title); ) {
            before = title;
            title = guestsOut(title);
            String shorter = takesTail(title);
            title = shorter == null ? title : shorter;
        }
        Matcher quotes = QUOTES.matcher(title);
        title =
                quotes.matches() && quotes.group(1).indexOf('"') < 0
                        ? quotes.group(1).strip()
                        : title;
        return title.isBlank() ? part.strip() : title;
    }

    private String guestsOut(String title) {
        Matcher named = GUESTS.matcher(title);
        if (!named.matches()) {
            return title;
        }
        String who = named.group(2);
        String shorter = takesTail(who);
        guests.addAll(
                Names.split(
                        shorter == null ? who : shorter, CreditRole.FEATURED, Names.NONE_KNOWN));
        return named.group(1).strip();
    }

    private @Nullable String takesTail(String title) {
        int start = Tail.start(title);
        if (start < 0) {
            return null;
        }
        takes(EDGES.matcher(title.substring(start)).replaceAll(""));
        return EDGES.matcher(title.substring(0, start)).replaceAll("").strip();
    }

    private void splitAtPipes() {
        List<String> pieces = new ArrayList<>();
        for (String piece : PIPE.split(text)) {
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        if (pieces.size() < 2) {
            return;
        }
        text = pieces.removeFirst();
        pieces.removeIf(this::takes);
        second = pieces.isEmpty() ? null : pieces.getFirst();
    }

    /** From the innermost bracket outwards; what is no remark keeps its bracket and its place. */
    private String withoutBrackets(String raw) {
        StringBuilder out = new StringBuilder(raw);
        int from = 0;
        Matcher bracket = INNER_BRACKET.matcher(out);
        while (bracket.find(from)) {
            String inside = inside(bracket);
            if (bracket.start() > 0 || isWorthTaking(inside, bracket.end(), out.length())) {
                if (inside.isBlank() || takes(inside.strip())) {
                    out.replace(bracket.start(), bracket.end(), " ");
                    from = 0;
                    bracket.reset(out);
                    continue;
                }
            }
            from = bracket.end();
        }
        return EDGES.matcher(SPACES.matcher(out).replaceAll(" ")).replaceAll("").strip();
    }

    /** A bracket at the very start is taken only when something follows. */
    private static boolean isWorthTaking(String inside, int end, int length) {
        return end < length && !inside.isBlank();
    }

    private static String inside(Matcher bracket) {
        for (int group = 1; group <= bracket.groupCount(); group++) {
            if (bracket.group(group) != null) {
                return bracket.group(group);
            }
        }
        return "";
    }

    private boolean takes(String remark) {
        return switch (RemarkReader.read(remark)) {
            case Remark.Words() -> false;
            case Remark.Noise(Integer named) -> {
                year = year == null ? named : year;
                yield true;
            }
            case Remark.Guests(List<ParsedCredit> credits) -> guests.addAll(credits);
            case Remark.Version(
                            VideoKind of,
                            String name,
                            List<ParsedCredit> credits,
                            Integer named) -> {
                kind =
                        kind == null || (of != null && KindWords.rank(of) < KindWords.rank(kind))
                                ? of
                                : kind;
                year = year == null ? named : year;
                if (name != null) {
                    names.add(name);
                }
                guests.addAll(credits);
                yield true;
            }
        };
    }
}
