package org.mvidarr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Handover;
import org.mvidarr.platform.Signal;

import java.time.Clock;
import java.util.Optional;
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

    /** The group's present state; its defaults while nobody has changed it. */
    public <T extends Record> T get(Class<T> group) {
        String topic = TopicShape.topicOf(group).value();
        return group.cast(cache.get(topic, () -> read(stored.setting(topic), group)));
    }

    /**
     * Replaces the group.
     *
     * @param userId who does it; null for the program itself
     * @throws ConstraintViolationException when a value is out of its bounds; nothing is written
     * @throws org.mvidarr.platform.Refusal when a rule of the owner says so
     */
    public <T extends Record> void put(T group, @Nullable Long userId) {
        write(locked(group.getClass()), group, userId);
    }

    /** The row of a group, made when there is none, for this transaction alone. */
    Setting locked(Class<? extends Record> group) {
        String topic = TopicShape.topicOf(group).value();
        stored.begin(topic, TopicJson.textOf(TopicShape.defaults(group)), clock.instant());
        Setting row = stored.setting(topic).orElseThrow();
        stored.entityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return row;
    }

    /** Writes what has changed, if anything has, and tells. */
    void write(Setting row, Record after, @Nullable Long userId) {
        Set<ConstraintViolation<Record>> violations = validator.validate(after);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        Record before = read(Optional.of(row), after.getClass());
        events.fire(new SettingsWanted(before, after, userId));
        String text = TopicJson.textOf(after);
        SettingsDiff.of(row.value, text)
                .ifPresent(
                        diff -> {
                            row.write(text, clock.instant(), userId);
                            stored.entityManager().flush();
                            tell(row.topic, diff);
                        });
    }

    private void tell(String topic, SettingsDiff diff) {
        events.fire(Audited.changed("setting.changed", topic, diff.before(), diff.after()));
        events.fire(new SettingsChanged(topic));
        events.fire(Signal.of(SettingsCache.CHANGED, topic));
    }

    void handOver(@Observes Handover handover) {
        stored.handOver(handover.from(), handover.to());
    }

    static Record read(Optional<Setting> row, Class<? extends Record> group) {
        Record defaults = TopicShape.defaults(group);
        return row.map(setting -> TopicJson.read(setting.value, defaults)).orElse(defaults);
    }
}
