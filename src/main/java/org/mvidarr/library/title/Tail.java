package org.mvidarr.library.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds a remark that stands at the end of a title without a bracket or a dash. Here a word must be
 * beyond doubt: "Long Live", "Run for Cover" and "We Live in Time" are titles.
 */
final class Tail {
    private static final int MOST_WORDS = 12;

    private static final Set<String> SURE =
            Set.of(
                    ("hd hq uhd 4k 8k 1080p 1440p 2160p 720p 480p 360p 60fps remaster remastered"
                         + " videoclip mv m/v dvdrip webrip x264 x265 h264 hevc video official"
                         + " oficial musicvideo musikvideo")
                            .split(" "));

    private static final Pattern PAIR =
            Pattern.compile(
                    "(?iu)(?:in|full) (?:hd|hq|4k)|high quality|(?:19|20)\\d\\d"
                        + " remaster(?:ed)?|remaster(?:ed)?"
                        + " (?:19|20)\\d\\d|(?:music|video|promo|official)"
                        + " (?:video|clip|audio|promo)|clip (?:oficial|officiel)|(?:video|mv|hd)"
                        + " (?:19|20)\\d\\d");
    private static final Pattern KIND =
            Pattern.compile(
                    "(?iu)(?:with |\\+ )?lyrics|(?:official )?lyrics? video|letra|(?:official"
                            + " )?visuali[sz]er|(?:official )?audio|live (?:at|from|@) .+|live in"
                            + " (?:concert|studio|the studio|session)(?: .*)?|live (?:in|on) .+"
                            + " (?:19|20)\\d\\d|live (?:19|20)\\d\\d.*|live"
                            + " (?:performance|version|video|session|acoustic)|mtv"
                            + " unplugged|acoustic(?: version| live)?|full concert|remix|behind the"
                            + " scenes|making of|cover by .+|performance video");
    private static final Pattern SHOUTED = Pattern.compile(".*\\p{Ll}.*");
    private static final Pattern CAPITAL = Pattern.compile(".*\\p{Lu}.*");

    private Tail() {}

    /** Where the remark begins; -1 when there is none. At least one word is left before it. */
    static int start(String title) {
        List<Integer> starts = new ArrayList<>();
        for (int at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
            if (at + 1 < title.length()) {
                starts.add(at + 1);
            }
        }
        int most = Math.max(0, starts.size() - MOST_WORDS);
        for (int word = most; word < starts.size(); word++) {
            if (KIND.matcher(title).region(starts.get(word), title.length()).matches()) {
                return starts.get(word);
            }
        }
        if (starts.size() > 1
                && PAIR.matcher(title)
                        .region(starts.get(starts.size() - 2), title.length())
                        .matches()) {
            return starts.get(starts.size() - 2);
        }
        return !starts.isEmpty() && isSure(title, starts.getLast()) ? starts.getLast() : -1;
    }

    private static boolean isSure(String title, int start) {
        String before = title.substring(0, start);
        String last = title.substring(start);
        return switch (last) {
            case "LIVE" -> SHOUTED.matcher(before).matches();
            case "cover" -> CAPITAL.matcher(before).matches();
            default -> SURE.contains(last.toLowerCase(Locale.ROOT));
        };
    }
}
