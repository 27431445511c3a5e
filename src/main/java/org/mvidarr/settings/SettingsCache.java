package org.mvidarr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.mvidarr.platform.Signal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** What this server knows of the settings; a change anywhere empties the group here. */
@ApplicationScoped
class SettingsCache {
    static final String CHANGED = "settings";

    private final Map<String, Object> known = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    Object get(String topic, Supplier<Object> read) {
        Object cached = known.get(topic);
        if (cached == null) {
            long before = changes.get();
            cached = read.get();
            keep(topic, cached, before);
        }
        return cached;
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) SettingsChanged change) {
        forget(change.topic());
    }

    void forgetToo(@Observes Signal signal) {
        if (signal.received() && signal.topic().equals(CHANGED)) {
            forget(signal.text());
        }
    }

    /** Unless something has changed since it was read: it may be what was there before. */
    private synchronized void keep(String topic, Object value, long before) {
        if (changes.get() == before) {
            known.put(topic, value);
        }
    }

    private synchronized void forget(String topic) {
        changes.incrementAndGet();
        known.remove(topic);
    }
}
