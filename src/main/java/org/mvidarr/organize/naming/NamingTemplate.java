package org.mvidarr.organize.naming;

import org.mvidarr.library.VideoKind;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A pattern for paths below a root folder, such as {@code {Artist}/{Title}{ - Kind}}. Slashes part
 * folders; the last part names the file, without its extension. Between braces stands a token, and
 * what else stands there appears only together with a value: {@code { (Year)}} is " (1997)" or
 * nothing. Immutable, always valid.
 */
public final class NamingTemplate {
    /** The layout that Kodi, Jellyfin, Plex and ErsatzTV all read. */
    public static final String DEFAULT = "{Artist}/{Title}{ - Kind}";

    private static final int MAX_LENGTH = 300;
    private static final int MAX_DEPTH = 6;
    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");

    /** Longer names first, so that {@code Artist First} is not taken for {@code Artist}. */
    private static final Pattern TOKEN =
            Pattern.compile(
                    Stream.of(Token.values())
                            .map(token -> token.written())
                            .sorted((a, b) -> b.length() - a.length())
                            .collect(Collectors.joining("|", "(?:", ")")));

    private final String pattern;
    private final KindSuffix suffix;

    private NamingTemplate(String pattern, KindSuffix suffix) {
        this.pattern = pattern;
        this.suffix = suffix;
    }

    /**
     * @throws Refusal.Invalid saying what is wrong with the pattern
     */
    public static NamingTemplate of(String pattern, KindSuffix suffix) {
        String stripped = pattern.strip();
        if (stripped.isEmpty() || stripped.length() > MAX_LENGTH) {
            throw new Refusal.Invalid("template", "organize.template-length", MAX_LENGTH);
        }
        if (stripped.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal.Invalid("template", "organize.template-control");
        }
        Matcher braces = BRACES.matcher(stripped);
        while (braces.find()) {
            Matcher token = TOKEN.matcher(braces.group(1));
            if (!token.find() || braces.group(1).indexOf('/') >= 0) {
                throw new Refusal.Invalid(
                        "template", "organize.template-token", braces.group(1), tokens());
            }
        }
        String literal = BRACES.matcher(stripped).replaceAll("x");
        if (literal.indexOf('{') >= 0 || literal.indexOf('}') >= 0) {
            throw new Refusal.Invalid("template", "organize.template-braces");
        }
        List<String> parts = List.of(literal.split("/", -1));
        if (parts.size() > MAX_DEPTH
                || parts.stream().anyMatch(part -> part.isBlank() || part.matches("[. ]+"))) {
            throw new Refusal.Invalid("template", "organize.template-folders", MAX_DEPTH);
        }
        if (!stripped.substring(stripped.lastIndexOf('/') + 1).contains(Token.TITLE.written())) {
            throw new Refusal.Invalid("template", "organize.template-title");
        }
        return new NamingTemplate(stripped, suffix);
    }

    /** The tokens there are, for people who write a template. */
    public static List<String> tokens() {
        return Stream.of(Token.values()).map(token -> "{" + token.written() + "}").toList();
    }

    /**
     * The path of a file below its root folder, with slashes. Every part is a {@link FileName}.
     *
     * @param extension with its dot, or empty
     */
    public String path(NameFacts facts, String extension) {
        String[] parts = pattern.split("/");
        List<String> names = new ArrayList<>();
        for (int part = 0; part < parts.length - 1; part++) {
            names.add(FileName.of(filled(parts[part], facts)));
        }
        String end = suffix.of(facts.kind()) + extension;
        names.add(FileName.of(filled(parts[parts.length - 1], facts), end));
        return String.join("/", names);
    }

    /** What the template makes of a few videos everyone can picture. */
    public List<String> examples() {
        return Stream.of(
                        new NameFacts(
                                1,
                                "Björk",
                                "Björk",
                                "Bachelorette",
                                "Homogenic",
                                1997,
                                VideoKind.OFFICIAL,
                                null,
                                1080),
                        new NameFacts(
                                2,
                                "Queen",
                                "Queen & David Bowie",
                                "Under Pressure",
                                null,
                                1981,
                                VideoKind.LIVE,
                                "Live at Wembley",
                                480),
                        new NameFacts(
                                3,
                                "AC/DC",
                                "AC/DC",
                                "What's Next to the Moon?",
                                null,
                                null,
                                VideoKind.LYRIC,
                                null,
                                null))
                .map(facts -> path(facts, ".mp4"))
                .toList();
    }

    private static String filled(String part, NameFacts facts) {
        return BRACES.matcher(part)
                .replaceAll(
                        braces -> {
                            Matcher token = TOKEN.matcher(braces.group(1));
                            String value =
                                    token.find() ? Token.of(token.group()).value(facts) : null;
                            if (value == null || value.isBlank()) {
                                return "";
                            }
                            String inside = braces.group(1);
                            return Matcher.quoteReplacement(
                                    inside.substring(0, token.start())
                                            + value.strip()
                                            + inside.substring(token.end()));
                        });
    }
}
