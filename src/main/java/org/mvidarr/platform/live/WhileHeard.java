package org.mvidarr.platform.live;

import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What has been read from the database and is good until a change of it is heard of. Nothing is
 * kept, nor taken from here, while words of other servers may have been missed ({@link
 * LiveFeed#stretch}). Only what was found is kept, the values used last. Thread-safe.
 */
public final class WhileHeard<K, V> {
    private final int most;
    private final LongSupplier stretch;
    private final LinkedHashMap<K, Kept<V>> values = new LinkedHashMap<>(16, 0.75f, true);
    private long changes;

    private record Kept<V>(V value, long stretch) {}

    /**
     * @param most so many values are kept
     * @param stretch {@link LiveFeed#stretch}
     */
    public WhileHeard(int most, LongSupplier stretch) {
        this.most = most;
        this.stretch = stretch;
    }

    /**
     * @param read asks the database
     */
    public Optional<V> get(K key, Function<K, Optional<V>> read) {
        long now = stretch.getAsLong();
        long before;
        synchronized (values) {
            Kept<V> kept = values.get(key);
            if (kept != null && now != LiveFeed.DEAF && kept.stretch == now) {
                return Optional.of(kept.value);
            }
            before = changes;
        }
        Optional<V> found = read.apply(key);
        found.ifPresent(value -> keep(key, new Kept<>(value, now), before));
        return found;
    }

    /** What was read before a change that has been heard of meanwhile is not kept. */
    private void keep(K key, Kept<V> fresh, long before) {
        if (fresh.stretch == LiveFeed.DEAF || fresh.stretch != stretch.getAsLong()) {
            return;
        }
        synchronized (values) {
            if (changes == before) {
                values.put(key, fresh);
                if (values.size() > most) {
                    values.remove(values.firstEntry().getKey());
                }
            }
        }
    }

    public void forget(K key) {
        synchronized (values) {
            changes++;
            values.remove(key);
        }
    }

    public void forgetAll() {
        synchronized (values) {
            changes++;
            values.clear();
        }
    }
}
