package org.mvidarr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.mvidarr.platform.Signal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** What this server knows of the settings; a change anywhere empties the group here. */
@ApplicationScoped
class SettingsCache {
    static final String CHANGED = "settings";

    private final Map<String, Object> known = new ConcurrentHashMap<>();

    Object get(String topic, Supplier<Object> read) {
        Object cached = known.get(topic);
        if (cached == null) {
            cached = read.get();
            known.put(topic, cached);
        }
        return cached;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged change) {
        known.remove(change.topic());
    }

    void forgetToo(@Observes Signal signal) {
        if (signal.received() && signal.topic().equals(CHANGED)) {
            known.remove(signal.text());
        }
    }
}
