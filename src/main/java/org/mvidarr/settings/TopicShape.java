package org.mvidarr.settings;

import org.mvidarr.platform.Messages;

import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A group of settings as its record describes it.
 *
 * @param name part of addresses
 * @param parts its components, in their order
 */
public record TopicShape(
        String name, Section section, Class<? extends Record> type, List<Part> parts) {

    static TopicShape of(Class<? extends Record> type) {
        Topic topic = topicOf(type);
        return new TopicShape(topic.value(), topic.section(), type, PartReader.parts(type));
    }

    static Topic topicOf(Class<?> type) {
        Topic topic = type.getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalArgumentException(type + " is no group of settings");
        }
        return topic;
    }

    /** The state nobody has changed. */
    static Record defaults(Class<?> type) {
        try {
            return (Record) type.getMethod("defaults").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(type + " has no public static method defaults()", e);
        }
    }

    /** Whether something in it is sealed, so that only a person may change it. */
    public boolean hasSecret() {
        return leaves().stream().anyMatch(Part::isSecret);
    }

    /** The components with those of records within it in their places. */
    public List<Part> leaves() {
        return leaves(parts).toList();
    }

    public String title(Locale locale) {
        return Messages.text(locale, "config." + name);
    }

    public String text(Locale locale) {
        return Messages.text(locale, "config." + name + ".text");
    }

    public String label(Part part, Locale locale) {
        return Messages.text(locale, part.key(name));
    }

    public Optional<String> help(Part part, Locale locale) {
        return Messages.optional(locale, part.key(name) + ".help");
    }

    /** Keys that the bundle must have. */
    public List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("config." + name, "config." + name + ".text"));
        for (Part part : leaves()) {
            keys.add(part.key(name));
            part.choices().forEach(choice -> keys.add(part.label(choice)));
            if (part.unit() != null) {
                keys.add("unit." + part.unit());
            }
        }
        return keys;
    }

    private static Stream<Part> leaves(List<Part> parts) {
        return parts.stream()
                .flatMap(
                        part ->
                                part.kind() == Part.Kind.GROUP
                                        ? leaves(part.parts())
                                        : Stream.of(part));
    }
}
