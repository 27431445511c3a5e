package org.mvidarr.library;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a video came out, as far as it is known.
 *
 * @param date its first day: what {@code precision} leaves open is the 1st
 */
public record ReleaseDate(LocalDate date, DatePrecision precision) {
    private static final Pattern FORM = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");
    private static final int FIRST_YEAR = 1850;
    private static final int LAST_YEAR = 2200;

    public static ReleaseDate ofYear(int year) {
        return new ReleaseDate(LocalDate.of(year, 1, 1), DatePrecision.YEAR);
    }

    /** Reads {@code 1985}, {@code 1985-06} or {@code 1985-06-03}; anything else is empty. */
    public static Optional<ReleaseDate> parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(form.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            int month = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
            int day = form.group(3) == null ? 1 : Integer.parseInt(form.group(3));
            return Optional.of(new ReleaseDate(LocalDate.of(year, month, day), precision(form)));
        } catch (DateTimeException e) {
            return Optional.of(ofYear(year));
        }
    }

    private static DatePrecision precision(Matcher form) {
        if (form.group(2) == null) {
            return DatePrecision.YEAR;
        }
        return form.group(3) == null ? DatePrecision.MONTH : DatePrecision.DAY;
    }

    public int year() {
        return date.getYear();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return switch (precision) {
            case YEAR -> date.toString().substring(0, 4);
            case MONTH -> date.toString().substring(0, 7);
            case DAY -> date.toString();
        };
    }
}
