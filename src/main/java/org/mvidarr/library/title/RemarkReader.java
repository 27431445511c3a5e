package org.mvidarr.library.title;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditRole;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells remarks apart. The words are those seen in thousands of upload titles; a remark counts as
 * noise only when every word of it is.
 */
final class RemarkReader {
    private static final Set<String> NOISE =
            Set.of(
                    ("official oficial officiel offizielles offiziell officieel ufficiale clip"
                         + " videoclip vídeo musicvideo musikvideo hd hq uhd 4k 8k 2k 1080p 1440p"
                         + " 2160p 720p 480p 360p 60fps 50fps 1080 720 hdtv remastered remaster"
                         + " upscale upscaled vevo explicit uncensored censored mv m/v pv exclusive"
                         + " premiere youtube download downloaded mp4 mkv webm avi flv mov wmv dvd"
                         + " dvdrip webrip web-dl x264 x265 h264 h.264 hevc aac stereo video"
                         + " oficial! audio/video hdr sd fullhd vob svcd vhsrip official! ov omv"
                         + " uncut widescreen dolby atmos dts")
                            .split(" "));

    /** Noise beside noise, words of a title when they are alone. */
    private static final Set<String> WEAK =
            Set.of(
                    "music",
                    "the",
                    "in",
                    "and",
                    "&",
                    "full",
                    "original",
                    "version",
                    "new",
                    "from",
                    "high",
                    "quality",
                    "definition",
                    "ai",
                    "clean",
                    "with",
                    "color",
                    "edition",
                    "ver.",
                    "promo",
                    "musical",
                    "de",
                    "song",
                    "ultra",
                    "film",
                    "hi-res",
                    "+",
                    "-",
                    "resolution",
                    "res",
                    "clear",
                    "sound",
                    "enhanced",
                    "short",
                    "canción",
                    "música");

    private static final Pattern YEAR = Pattern.compile("(?:19[2-9]\\d|20[0-4]\\d)");
    private static final Pattern DATE =
            Pattern.compile(
                    "(?:19|20)\\d\\d[-./]?(?:0[1-9]|1[0-2])[-./]?(?:0[1-9]|[12]\\d|3[01])|\\d{1,2}[-./]\\d{1,2}[-./](?:19|20)\\d\\d");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d");
    private static final Pattern REMASTER = Pattern.compile("(?i)remaster");
    private static final Pattern GUESTS =
            Pattern.compile("(?iu)^(?:feat\\.?|ft\\.?|featuring|with|w/)\\s+(.+)$");
    private static final Pattern PRODUCED =
            Pattern.compile("(?iu)^(?:prod\\.?|produced)(?: by)?\\s+(.+)$");
    private static final Pattern REMIXED =
            Pattern.compile("(?iu)^(.+?)(?:'s|’s)?\\s+(?:remix|rmx|rework|bootleg|flip)$");
    private static final Pattern GENERIC_MIX =
            Pattern.compile(
                    "(?iu)(?:the"
                        + " )?(?:official|extended|radio|club|dub|original|dance|house|vocal|single|album|full|main|\\d+(?:\"|''|"
                        + " inch)?|12\"|7\"|special|us|uk|video|new|"
                            + YEAR
                            + ")(?: .*)?");

    private RemarkReader() {}

    static Remark read(String remark) {
        String text = remark.strip();
        Matcher guests = GUESTS.matcher(text);
        if (guests.matches()) {
            return new Remark.Guests(
                    Names.split(guests.group(1), CreditRole.FEATURED, Names.NONE_KNOWN));
        }
        Matcher produced = PRODUCED.matcher(text);
        if (produced.matches()) {
            return new Remark.Guests(
                    Names.split(produced.group(1), CreditRole.PRODUCER, Names.NONE_KNOWN));
        }
        for (KindWords words : KindWords.values()) {
            if (words.in(text)) {
                return new Remark.Version(
                        words.kind,
                        words.isNamed ? named(text) : null,
                        remixer(text),
                        ownYear(text));
            }
        }
        return isNoise(text) ? new Remark.Noise(ownYear(text)) : new Remark.Words();
    }

    /** Whether it is a year or date and nothing else. */
    static boolean isNoise(String text) {
        if (DATE.matcher(text).matches()
                || YEAR.matcher(text).matches()
                || SMALL_NUMBER.matcher(text).matches()) {
            return true;
        }
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[\\s,|!:]+"));
        boolean strong = false;
        for (String word : words) {
            if (NOISE.contains(word)) {
                strong = true;
            } else if (!word.isEmpty() && !WEAK.contains(word) && !YEAR.matcher(word).matches()) {
                return false;
            }
        }
        return strong || NOISE.contains(text.toLowerCase(Locale.ROOT));
    }

    private static @Nullable Integer ownYear(String text) {
        if (REMASTER.matcher(text).find() || DATE.matcher(text).matches()) {
            return null;
        }
        Matcher year = Pattern.compile("(?<!\\d)" + YEAR + "(?!\\d)").matcher(text);
        return year.find() ? Integer.valueOf(year.group()) : null;
    }

    private static List<ParsedCredit> remixer(String text) {
        Matcher remix = REMIXED.matcher(text);
        if (!remix.matches() || GENERIC_MIX.matcher(remix.group(1)).matches()) {
            return List.of();
        }
        return Names.split(remix.group(1), CreditRole.REMIXER, Names.NONE_KNOWN);
    }

    /** The remark without the words that say nothing about the version. */
    private static @Nullable String named(String text) {
        StringBuilder kept = new StringBuilder();
        for (String word : text.split("\\s+")) {
            if (!NOISE.contains(word.toLowerCase(Locale.ROOT))) {
                kept.append(kept.isEmpty() ? "" : " ").append(word);
            }
        }
        String name = kept.toString();
        for (KindWords words : KindWords.values()) {
            if (words.isOnly(name)) {
                return null;
            }
        }
        return name.isBlank() ? null : name;
    }
}
