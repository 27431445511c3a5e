package org.mvidarr.settings;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One component of a group of settings, seen from outside.
 *
 * @param path its names from the group's record on, with dots between
 * @param unit name of the unit of a number; null when it has none
 * @param purpose what a secret is sealed for; null when it is none
 * @param choices constants of an enumeration, in their order
 * @param labels bundle prefix of the choices' texts
 * @param parts those of a record within the record
 */
public record Part(
        String path,
        Kind kind,
        Bounds bounds,
        @Nullable String unit,
        @Nullable String purpose,
        List<String> choices,
        String labels,
        List<Part> parts) {

    /** What a component holds, and so how it is asked for. */
    public enum Kind {
        FLAG,
        WHOLE,
        NUMBER,
        TEXT,
        SECRET,
        CHOICE,
        /** Several constants, in no order. */
        CHOICES,
        /** Texts, one a line. */
        LINES,
        /** A record of its own, whose parts stand in its place. */
        GROUP
    }

    static Part of(String path, Kind kind) {
        return new Part(path, kind, Bounds.NONE, null, null, List.of(), "", List.of());
    }

    Part within(Bounds allowed) {
        return new Part(path, kind, allowed, unit, purpose, choices, labels, parts);
    }

    Part counting(@Nullable String what) {
        return new Part(path, kind, bounds, what, purpose, choices, labels, parts);
    }

    Part sealedFor(String what) {
        return new Part(path, kind, bounds, unit, what, choices, labels, parts);
    }

    Part outOf(Class<?> enumeration) {
        return new Part(
                path,
                kind,
                bounds,
                unit,
                purpose,
                Arrays.stream(enumeration.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList(),
                "enum." + enumeration.getSimpleName().toLowerCase(Locale.ROOT),
                parts);
    }

    Part holding(List<Part> inner) {
        return new Part(path, kind, bounds, unit, purpose, choices, labels, inner);
    }

    /** Its name within its record. */
    public String name() {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    /** Bundle key of its label; with {@code .help} of what else is to be said. */
    String key(String topic) {
        return "config." + topic + "." + path;
    }

    /** Name of the member that tells in answers whether there is a secret. */
    public String flag() {
        return name() + "Set";
    }

    /** Bundle key of the text of a choice. */
    public String label(String choice) {
        return labels + "." + choice;
    }
}
