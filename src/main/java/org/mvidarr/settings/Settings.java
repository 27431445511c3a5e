package org.mvidarr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Handover;
import org.mvidarr.platform.Signal;

import java.lang.reflect.InvocationTargetException;
import java.time.Clock;
import java.util.Set;

/**
 * Door of the settings. Reading is cheap, it asks the database only after a change; a change on one
 * server is known to all.
 */
@ApplicationScoped
@Transactional
public class Settings {
    @Inject StoredSettings stored;
    @Inject SettingsCache cache;
    @Inject Validator validator;
    @Inject Clock clock;
    @Inject Event<Record> events;

    private final Jsonb json = JsonbBuilder.create();

    /** The group's present state; its defaults while nobody has changed it. */
    public <T extends Record> T get(Class<T> group) {
        String topic = topic(group);
        return group.cast(
                cache.get(
                        topic,
                        () ->
                                stored.setting(topic)
                                        .map(
                                                setting ->
                                                        (Object)
                                                                json.fromJson(setting.value, group))
                                        .orElseGet(() -> defaults(group))));
    }

    /**
     * Replaces the group.
     *
     * @param userId who does it; null for the program itself
     * @throws ConstraintViolationException when a value is out of its bounds; nothing is written
     */
    public <T extends Record> void put(T group, @Nullable Long userId) {
        Set<ConstraintViolation<T>> violations = validator.validate(group);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        String topic = topic(group.getClass());
        String text = json.toJson(group);
        String before =
                stored.setting(topic)
                        .map(setting -> setting.value)
                        .orElseGet(() -> json.toJson(defaults(group.getClass())));
        stored.setting(topic)
                .ifPresentOrElse(
                        setting -> setting.write(text, clock.instant(), userId),
                        () ->
                                stored.entityManager()
                                        .persist(
                                                new Setting(topic, text, clock.instant(), userId)));
        SettingsDiff.of(before, text)
                .ifPresent(
                        diff ->
                                events.fire(
                                        Audited.changed(
                                                "setting.changed",
                                                topic,
                                                diff.before(),
                                                diff.after())));
        events.fire(new SettingsChanged(topic));
        events.fire(Signal.of(SettingsCache.CHANGED, topic));
    }

    void handOver(@Observes Handover handover) {
        stored.handOver(handover.from(), handover.to());
    }

    private static String topic(Class<?> group) {
        Topic topic = group.getAnnotation(Topic.class);
        if (topic == null) {
            throw new IllegalArgumentException(group + " is no group of settings");
        }
        return topic.value();
    }

    private static Object defaults(Class<?> group) {
        try {
            return group.getMethod("defaults").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(group + " has no public static method defaults()", e);
        }
    }
}
