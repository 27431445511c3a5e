package org.mvidarr.platform.faces;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Messages;

import java.io.StringReader;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Functions of the {@code mv:} tag library that write texts, numbers and times for the reader. */
public final class Texts {
    private static final String[] UNITS = {"kB", "MB", "GB", "TB", "PB"};

    private Texts() {}

    /** The reader's language. */
    public static Locale locale() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context == null || context.getViewRoot() == null
                ? Locale.ENGLISH
                : context.getViewRoot().getLocale();
    }

    /** {@code mv:t}: a text of the bundle with its arguments. */
    public static String text(String key, Object... arguments) {
        return Messages.text(locale(), key, arguments);
    }

    /**
     * {@code mv:coded}: a reason or result that is stored as code and arguments.
     *
     * @param arguments a JSON array of texts and numbers
     */
    public static String coded(String key, @Nullable String arguments) {
        if (arguments == null || arguments.isBlank()) {
            return text(key);
        }
        try (JsonReader reader = Json.createReader(new StringReader(arguments))) {
            return text(key, reader.readArray().stream().map(Texts::plain).toArray());
        }
    }

    private static Object plain(JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonNumber number ->
                    number.isIntegral() ? (Object) number.longValue() : number.doubleValue();
            default -> value.toString();
        };
    }

    /** {@code mv:number}. */
    public static String number(@Nullable Number value) {
        return value == null ? "" : NumberFormat.getIntegerInstance(locale()).format(value);
    }

    /**
     * {@code mv:size}: decimal units, as disks are sold.
     *
     * @param bytes null gives an empty text
     */
    public static String size(@Nullable Number bytes) {
        if (bytes == null) {
            return "";
        }
        double value = bytes.doubleValue();
        if (value < 1000) {
            return Math.round(value) + " B";
        }
        int unit = -1;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(locale(), value < 10 ? "%.1f %s" : "%.0f %s", value, UNITS[unit]);
    }

    /**
     * {@code mv:duration}: 4:12 or 1:02:03.
     *
     * @param seconds null gives an empty text
     */
    public static String duration(@Nullable Number seconds) {
        if (seconds == null) {
            return "";
        }
        Duration d = Duration.ofSeconds(Math.round(seconds.doubleValue()));
        return d.toHours() > 0
                ? String.format(
                        Locale.ROOT,
                        "%d:%02d:%02d",
                        d.toHours(),
                        d.toMinutesPart(),
                        d.toSecondsPart())
                : String.format(Locale.ROOT, "%d:%02d", d.toMinutesPart(), d.toSecondsPart());
    }

    /** {@code mv:ago}: how long since, or until, in the largest unit that fits. */
    public static String ago(@Nullable Instant instant) {
        if (instant == null) {
            return "";
        }
        Duration gone =
                Duration.between(instant, CDI.current().select(Clock.class).get().instant());
        Duration d = gone.abs();
        String key = gone.isNegative() ? "time.in." : "time.ago.";
        if (d.toSeconds() < 45) {
            return text(key + "now");
        }
        if (d.toMinutes() < 90) {
            return text(key + "minutes", Math.max(1, d.toMinutes()));
        }
        if (d.toHours() < 36) {
            return text(key + "hours", d.toHours());
        }
        return d.toDays() < 60 ? text(key + "days", d.toDays()) : when(instant);
    }

    /** {@code mv:when}: date and time in full, in the server's time zone. */
    public static String when(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(ZoneId.systemDefault())
                        .format(instant);
    }

    /** {@code mv:initials}: what stands where a picture is missing. */
    public static String initials(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return "?";
        }
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+", 3)) {
            if (letters.codePointCount(0, letters.length()) < 2) {
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return letters.toString();
    }
}
