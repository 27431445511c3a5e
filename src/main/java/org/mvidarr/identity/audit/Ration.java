package org.mvidarr.identity.audit;

import org.jspecify.annotations.Nullable;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Bounds how many refusals are written, since anybody can cause them: so many per caller and kind,
 * so many altogether, in each ten minutes. What is left out is counted, and the next line of that
 * kind tells the number. Thread-safe; holds no more than the total of entries.
 */
final class Ration {
    static final int EACH = 30;
    static final int TOTAL = 600;
    private static final Duration WINDOW = Duration.ofMinutes(10);

    private final Clock clock;
    private final Map<String, Integer> given = new HashMap<>();
    private final Map<String, Integer> leftOut = new HashMap<>();
    private Instant begun = Instant.EPOCH;
    private int total;

    Ration(Clock clock) {
        this.clock = clock;
    }

    /**
     * @return how many of this kind were left out since the last that was written; empty when this
     *     one is to be left out too
     */
    synchronized OptionalInt take(String action, String caller) {
        Instant now = clock.instant();
        if (now.isAfter(begun.plus(WINDOW))) {
            begun = now;
            total = 0;
            given.clear();
        }
        String key = action + " " + caller;
        int before = given.getOrDefault(key, 0);
        if (total >= TOTAL || before >= EACH) {
            if (leftOut.size() < TOTAL || leftOut.containsKey(action)) {
                leftOut.merge(action, 1, Integer::sum);
            }
            return OptionalInt.empty();
        }
        total++;
        given.put(key, before + 1);
        @Nullable Integer missing = leftOut.remove(action);
        return OptionalInt.of(missing == null ? 0 : missing);
    }
}
