package org.mvidarr.download.ytdlp;

import org.mvidarr.download.FetchOutcome.Failed;
import org.mvidarr.download.Reason;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from yt-dlp's words why it failed. There is nothing better to go by: its exit code is 1 for
 * almost everything. The texts are those of 2025 and 2026.
 */
final class Complaint {
    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OFFERED_IN = Pattern.compile("available in ([^.\\n]{2,200})\\.");

    /**
     * Which words mean what; the first that fits counts, so the special stands before the general.
     */
    private static final List<Words> WORDS =
            List.of(
                    new Words(
                            "No space left on device|\\[Errno 28\\]|\\[Errno 122\\]", Reason.SPACE),
                    new Words("larger than max-filesize", Reason.TOO_LARGE),
                    new Words(
                            "HTTP Error 429|Too Many Requests|not a bot|rate.?limit",
                            Reason.SLOWED),
                    new Words(
                            "not available (?:in|from) your (?:country|location|region)|available"
                                    + " in your country|geo.?restrict|HTTP Error 451",
                            Reason.GEO),
                    new Words("DRM protected", Reason.DRM),
                    new Words("members.only|join this channel", Reason.MEMBERS),
                    new Words("private video|video is private|is private\\b", Reason.PRIVATE),
                    new Words(
                            "confirm your age|age.?restricted|age.?gate|inappropriate for some",
                            Reason.AGE),
                    new Words(
                            "HTTP Error (?:404|410)|video unavailable|has been removed|no longer"
                                    + " available|has been terminated|does not exist|video is not"
                                    + " available",
                            Reason.GONE),
                    new Words("video data: HTTP Error 403", Reason.SERVER),
                    new Words(
                            "HTTP Error (?:401|403)|sign in|log ?in required|need to log"
                                    + " in|registered users|--cookies",
                            Reason.COOKIES),
                    new Words("timed out|HTTP Error (?:408|504)", Reason.TIMEOUT),
                    new Words("HTTP Error 5\\d\\d", Reason.SERVER),
                    new Words(
                            "fragment \\d+ not found|fragment not found|IncompleteRead|bytes read,"
                                    + " \\d+ more|Downloaded \\d+ bytes, expected|empty file|data"
                                    + " blocks|Conversion failed|Invalid data found",
                            Reason.BROKEN),
                    new Words(
                            "Connection (?:refused|reset|aborted)|Name or service not"
                                    + " known|unreachable|Temporary failure in name|Remote end"
                                    + " closed|SSL|UNEXPECTED_EOF",
                            Reason.NETWORK),
                    new Words(
                            "Unsupported URL|is not a valid URL|Unsupported url scheme|No video"
                                    + " formats|Requested format is not available|no video|not pass"
                                    + " filter|file:// URLs are disabled|No connection"
                                    + " adapters|extension \\(.*\\) is unusual",
                            Reason.UNSUPPORTED),
                    new Words("Giving up after", Reason.BROKEN));

    private record Words(Pattern pattern, Reason reason) {
        Words(String pattern, Reason reason) {
            this(Pattern.compile(pattern, IGNORE_CASE), reason);
        }
    }

    private Complaint() {}

    /**
     * @param errors what it wrote to standard error
     * @param doings the end of what it wrote to standard output; looked at when errors say nothing,
     *     for some refusals count as success there
     * @param host of the address, for the text
     */
    static Failed of(String errors, String doings, String host) {
        Reason reason = reason(lastError(errors));
        if (reason == Reason.INTERNAL) {
            reason = reason(doings);
        }
        if (reason == Reason.GEO) {
            Matcher offered = OFFERED_IN.matcher(errors);
            return Failed.of(Reason.GEO, host, offered.find() ? offered.group(1) : "");
        }
        return Failed.of(reason, host);
    }

    private static Reason reason(String text) {
        return WORDS.stream()
                .filter(words -> words.pattern().matcher(text).find())
                .map(Words::reason)
                .findFirst()
                .orElse(Reason.INTERNAL);
    }

    private static String lastError(String errors) {
        int last = errors.lastIndexOf("ERROR:");
        return last < 0 ? errors : errors.substring(last);
    }
}
