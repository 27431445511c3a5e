package org.mvidarr.download;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.ExternalId;
import org.mvidarr.library.NameKey;
import org.mvidarr.library.NewCredit;
import org.mvidarr.library.NewSource;
import org.mvidarr.library.NewVideo;
import org.mvidarr.library.ReleaseDate;
import org.mvidarr.library.VideoFacts;
import org.mvidarr.library.VideoIntent;
import org.mvidarr.library.title.ParsedTitle;
import org.mvidarr.library.title.TitleParser;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Makes a video of the library out of what a site says about an upload. */
final class SourceReading {
    private static final int MAX_TITLE = 500;
    private static final int MAX_NAME = 300;
    private static final String YOUTUBE = "youtube:";

    private SourceReading() {}

    static NewVideo of(SourceFacts facts, String url, String sourceKey) {
        String title =
                Objects.requireNonNullElse(
                        facts.title(), Objects.requireNonNullElse(facts.id(), url));
        ParsedTitle parsed =
                TitleParser.parse(title, facts.channel(), name -> isCredited(facts, name));
        boolean told = facts.track() != null && !facts.artists().isEmpty();
        String name = told ? Objects.requireNonNull(facts.track()) : parsed.title();
        return new NewVideo(
                cut(name.isBlank() ? title : name, MAX_TITLE),
                credits(facts, parsed),
                parsed.kind(),
                parsed.versionName() == null ? null : cut(parsed.versionName(), 200),
                new VideoFacts(
                        release(facts, parsed),
                        facts.album(),
                        null,
                        facts.description(),
                        List.of(),
                        List.of()),
                sourceKey.startsWith(YOUTUBE)
                        ? Set.of(new ExternalId("youtube", sourceKey.substring(YOUTUBE.length())))
                        : Set.of(),
                new NewSource(url, sourceKey, facts.channel(), facts.title()),
                VideoIntent.KNOWN);
    }

    /** The site's own credits go before what its title may mean. */
    private static List<NewCredit> credits(SourceFacts facts, ParsedTitle parsed) {
        List<NewCredit> credits = new ArrayList<>();
        for (String artist : facts.artists()) {
            add(credits, artist, CreditRole.MAIN);
        }
        if (credits.isEmpty()) {
            parsed.credits().forEach(credit -> add(credits, credit.name(), credit.role()));
        }
        return credits;
    }

    private static void add(List<NewCredit> credits, String name, CreditRole role) {
        boolean there =
                name.isBlank()
                        || credits.stream().anyMatch(credit -> NameKey.same(credit.name(), name));
        if (!there) {
            credits.add(new NewCredit(cut(name, MAX_NAME), role));
        }
    }

    private static boolean isCredited(SourceFacts facts, String name) {
        return facts.artists().stream().anyMatch(artist -> NameKey.same(artist, name));
    }

    private static @Nullable ReleaseDate release(SourceFacts facts, ParsedTitle parsed) {
        if (facts.released() != null) {
            return ReleaseDate.parse(facts.released()).orElse(null);
        }
        return parsed.year() == null ? null : ReleaseDate.ofYear(parsed.year());
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end).strip();
    }
}
