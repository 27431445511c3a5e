package org.mvidarr.operations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes records of the lines of a log that the server writes in its simple form with ISO dates. A
 * line without a head belongs to the record before. What looks like a secret is masked, though none
 * should be there.
 */
final class LogReading {
    private static final Pattern HEAD =
            Pattern.compile("\\[(\\S{20,40})] [0-9a-f]{8} (\\S+)\\s+([A-Z0-9]) (.*)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final int LONGEST = 20_000;

    private static final Pattern NAMED_SECRET =
            Pattern.compile(
                    "(?i)((?:api-?_?key|password|passwd|secret|token|authorization|cookie)\"?\\s*[=:]\\s*\"?)"
                        + "((?:Bearer|Basic)\\s+)?[^\\s\"&,;]+");
    private static final Pattern KNOWN_SECRET =
            Pattern.compile("mvk_[0-9a-f]{8}_[A-Za-z0-9_-]{20,}|eyJ[\\w-]+\\.eyJ[\\w-]+\\.[\\w-]+");

    private final List<LogRecord> records = new ArrayList<>();
    private @Nullable LogRecord last;
    private final StringBuilder rest = new StringBuilder();

    /**
     * The next line.
     *
     * @param at where in the file it begins
     */
    void line(long at, String line) {
        Matcher head = HEAD.matcher(line);
        Instant time = head.matches() ? time(head.group(1)) : null;
        if (time != null) {
            finish();
            last =
                    new LogRecord(
                            at,
                            time,
                            level(head.group(3)),
                            head.group(2),
                            masked(head.group(4)),
                            null);
        } else if (last != null && rest.length() < LONGEST) {
            rest.append(rest.isEmpty() ? "" : "\n").append(masked(line));
        }
    }

    /** What has been read, oldest first. */
    List<LogRecord> records() {
        finish();
        return records;
    }

    static String masked(String text) {
        String named = NAMED_SECRET.matcher(text).replaceAll("$1***");
        return KNOWN_SECRET.matcher(named).replaceAll("***");
    }

    private void finish() {
        LogRecord known = last;
        if (known != null) {
            records.add(
                    rest.isEmpty()
                            ? known
                            : new LogRecord(
                                    known.id(),
                                    known.time(),
                                    known.level(),
                                    known.logger(),
                                    known.message(),
                                    rest.toString()));
        }
        last = null;
        rest.setLength(0);
    }

    private static @Nullable Instant time(String text) {
        try {
            return Instant.from(TIME.parse(text));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The letters of the server's levels; A is for audits, O and R for the standard streams. */
    private static String level(String letter) {
        return switch (letter) {
            case "F" -> "fatal";
            case "E" -> "error";
            case "W", "R" -> "warn";
            case "A", "I", "C", "O" -> "info";
            default -> "debug";
        };
    }
}
