package org.mvidarr.identity.guard;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One token bucket per caller, on this server alone. Only so many are kept: the one unused for
 * longest goes, and has most likely filled up meanwhile. Thread-safe.
 */
@ApplicationScoped
class RateBuckets {
    static final int MOST = 10_000;

    private final TimeMeter time;
    private final Map<String, Metered> buckets =
            new LinkedHashMap<>(256, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Metered> eldest) {
                    return size() > MOST;
                }
            };

    private record Metered(Allowance allowance, Bucket bucket) {}

    RateBuckets() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    RateBuckets(TimeMeter time) {
        this.time = time;
    }

    /** Takes one request from the caller's bucket, if there is one left. */
    ConsumptionProbe take(String caller, Allowance allowance) {
        return bucket(caller, allowance).tryConsumeAndReturnRemaining(1);
    }

    int size() {
        synchronized (buckets) {
            return buckets.size();
        }
    }

    private Bucket bucket(String caller, Allowance allowance) {
        synchronized (buckets) {
            Metered known = buckets.get(caller);
            // A change of the settings begins with a full bucket.
            if (known == null || !known.allowance.equals(allowance)) {
                known = new Metered(allowance, fresh(allowance));
                buckets.put(caller, known);
            }
            return known.bucket;
        }
    }

    private Bucket fresh(Allowance allowance) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(
                        limit ->
                                limit.capacity(allowance.burst())
                                        .refillGreedy(allowance.perMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
