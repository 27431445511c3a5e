package org.mvidarr.organize;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.ExternalId;
import org.mvidarr.library.NameKey;
import org.mvidarr.library.NewCredit;
import org.mvidarr.library.NewVideo;
import org.mvidarr.library.ReleaseDate;
import org.mvidarr.library.VideoFacts;
import org.mvidarr.library.VideoIntent;
import org.mvidarr.library.VideoKind;
import org.mvidarr.library.title.ParsedCredit;
import org.mvidarr.library.title.ParsedTitle;
import org.mvidarr.library.title.TitleParser;
import org.mvidarr.organize.nfo.Nfo;
import org.mvidarr.platform.Clipped;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Says which video a file is of. What someone has written down goes first: an NFO, then the tags in
 * the file, then folder and file name.
 */
final class FileReading {
    private static final Pattern ID_SOURCE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");
    private static final Pattern TRACK =
            Pattern.compile("^\\d{1,3}(?:\\s*-\\s+|\\.\\s*|\\s+)(?=\\S)");
    private static final Map<String, String> ID_NAMES =
            Map.of("musicbrainzrecording", "musicbrainz", "musicbrainztrackid", "musicbrainz");
    private static final int LONGEST = 500;
    private static final int LONGEST_NAME = 300;

    private final Predicate<String> known;

    /**
     * @param known whether there is an artist of that whole name
     */
    FileReading(Predicate<String> known) {
        this.known = known;
    }

    /** From an NFO that names at least a title. */
    NewVideo ofNfo(Nfo nfo, String title, Path relative) {
        ParsedTitle parsed = TitleParser.parse(title, null, known);
        boolean named = !nfo.artists().isEmpty();
        Set<NewCredit> credits = performers(nfo, parsed, relative);
        nfo.directors().forEach(director -> credits.add(credit(director, CreditRole.DIRECTOR)));
        Set<ExternalId> ids = ids(parsed);
        nfo.uniqueIds().forEach((type, value) -> addId(ids, type, value));
        VideoFacts facts =
                new VideoFacts(
                        release(nfo.released(), parsed.year()),
                        cut(nfo.album(), LONGEST),
                        cut(nfo.studio(), LONGEST_NAME),
                        nfo.plot(),
                        words(nfo.genres()),
                        words(
                                nfo.tags().stream()
                                        .filter(tag -> kind(List.of(tag)) == null)
                                        .toList()));
        VideoKind told = kind(nfo.tags());
        return new NewVideo(
                cut(named ? title : parsed.title()),
                List.copyOf(credits),
                told == null ? parsed.kind() : told,
                parsed.versionName(),
                facts,
                ids,
                null,
                VideoIntent.KNOWN);
    }

    /** Who performs, by the NFO; where it says nothing, by the title, and then by the path. */
    private Set<NewCredit> performers(Nfo nfo, ParsedTitle parsed, Path relative) {
        if (nfo.artists().isEmpty()) {
            return new LinkedHashSet<>(
                    credits(
                            parsed.credits().isEmpty()
                                    ? ofPath(relative).credits()
                                    : parsed.credits()));
        }
        Set<NewCredit> credits = new LinkedHashSet<>();
        for (String artist : nfo.artists()) {
            boolean main = credits.isEmpty() || !isGuest(artist, parsed);
            credits.add(credit(artist, main ? CreditRole.MAIN : CreditRole.FEATURED));
        }
        return credits;
    }

    /** From the tags in the file. */
    NewVideo ofTags(String title, @Nullable String artist, Path relative) {
        ParsedTitle parsed =
                artist == null ? TitleParser.parse(title, null, known) : ofTag(title, artist);
        List<ParsedCredit> credits =
                parsed.credits().isEmpty() ? ofPath(relative).credits() : parsed.credits();
        return video(parsed, credits, null);
    }

    /**
     * From {@code Artist/Title}, {@code Artist - Title}, {@code Artist/Artist - Title}, {@code
     * Artist/Album/Title}.
     */
    NewVideo ofName(Path relative) {
        ParsedTitle parsed = ofPath(relative);
        String album =
                relative.getNameCount() > 2
                        ? relative.getName(relative.getNameCount() - 2).toString()
                        : null;
        return video(parsed, parsed.credits(), album);
    }

    /**
     * What the tag calls the artist is one, or several; a dash in the title is part of it unless he
     * stands there.
     */
    private ParsedTitle ofTag(String title, String artist) {
        ParsedTitle parsed = TitleParser.parseIn(artist, title, known);
        boolean named =
                parsed.credits().stream().anyMatch(credit -> NameKey.same(credit.name(), artist));
        ParsedTitle people = TitleParser.parse(artist + " - " + parsed.title(), null, known);
        List<ParsedCredit> credits = new ArrayList<>(people.credits());
        if (named) {
            parsed.credits().stream()
                    .filter(credit -> credit.role() != CreditRole.MAIN)
                    .forEach(credits::add);
        }
        return new ParsedTitle(
                credits,
                parsed.title(),
                parsed.kind(),
                parsed.versionName(),
                parsed.year(),
                parsed.youtubeId());
    }

    private ParsedTitle ofPath(Path relative) {
        int depth = relative.getNameCount();
        String base = EXTENSION.matcher(relative.getFileName().toString()).replaceFirst("");
        if (depth < 2) {
            return TitleParser.parse(base, null, known);
        }
        String folder = relative.getName(0).toString();
        boolean isTrack = depth > 2 && TRACK.matcher(base).find();
        ParsedTitle parsed =
                TitleParser.parseIn(
                        folder, isTrack ? TRACK.matcher(base).replaceFirst("") : base, known);
        boolean strange =
                parsed.credits().stream()
                        .noneMatch(
                                credit ->
                                        NameKey.same(credit.name(), folder)
                                                || known.test(credit.name()));
        if (!strange || !known.test(folder)) {
            return parsed;
        }
        // The folder is an artist we know and what stands before the dash is none: a title with a
        // dash.
        String main = parsed.credits().getFirst().name();
        return new ParsedTitle(
                List.of(new ParsedCredit(folder, CreditRole.MAIN)),
                main + " - " + parsed.title(),
                parsed.kind(),
                parsed.versionName(),
                parsed.year(),
                parsed.youtubeId());
    }

    private NewVideo video(ParsedTitle parsed, List<ParsedCredit> credits, @Nullable String album) {
        VideoFacts facts =
                new VideoFacts(
                        release(null, parsed.year()),
                        cut(album, LONGEST),
                        null,
                        null,
                        List.of(),
                        List.of());
        return new NewVideo(
                cut(parsed.title()),
                credits(credits),
                parsed.kind(),
                parsed.versionName(),
                facts,
                ids(parsed),
                null,
                VideoIntent.KNOWN);
    }

    private static List<NewCredit> credits(List<ParsedCredit> parsed) {
        List<NewCredit> credits = new ArrayList<>();
        for (ParsedCredit each : parsed) {
            credits.add(credit(each.name(), each.role()));
        }
        return credits;
    }

    private static NewCredit credit(String name, CreditRole role) {
        return new NewCredit(Clipped.to(LONGEST_NAME, name), role);
    }

    private static boolean isGuest(String artist, ParsedTitle parsed) {
        return parsed.credits().stream()
                .anyMatch(
                        credit ->
                                credit.role() == CreditRole.FEATURED
                                        && NameKey.same(credit.name(), artist));
    }

    private static Set<ExternalId> ids(ParsedTitle parsed) {
        Set<ExternalId> ids = new HashSet<>();
        if (parsed.youtubeId() != null) {
            ids.add(new ExternalId("youtube", parsed.youtubeId()));
        }
        return ids;
    }

    private static void addId(Set<ExternalId> ids, String type, String value) {
        String lower = type.toLowerCase(Locale.ROOT);
        String source = ID_NAMES.getOrDefault(lower, lower);
        if (ID_SOURCE.matcher(source).matches() && value.length() <= 200) {
            ids.add(new ExternalId(source, value));
        }
    }

    private static @Nullable VideoKind kind(List<String> tags) {
        for (String tag : tags) {
            for (VideoKind kind : VideoKind.values()) {
                if (kind.name().replace('_', ' ').equalsIgnoreCase(tag.replace('-', ' '))) {
                    return kind;
                }
            }
        }
        return null;
    }

    private static @Nullable ReleaseDate release(@Nullable String written, @Nullable Integer year) {
        if (written != null) {
            return ReleaseDate.parse(written).orElse(null);
        }
        return year == null ? null : ReleaseDate.ofYear(year);
    }

    private static List<String> words(List<String> words) {
        return words.stream().map(word -> cut(word, 100)).filter(word -> word != null).toList();
    }

    private static String cut(String title) {
        return Clipped.to(LONGEST, title);
    }

    private static @Nullable String cut(@Nullable String text, int max) {
        return text == null ? null : Clipped.to(max, text);
    }
}
