package org.mvidarr.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

class RateBucketsTest {
    private static final Allowance SMALL = new Allowance(60, 3);

    private final Hand hand = new Hand();
    private final RateBuckets buckets = new RateBuckets(hand);

    @Test
    void letsABurstThroughAndThenOneASecond() {
        assertThat(buckets.take("u ada", SMALL).getRemainingTokens()).isEqualTo(2);
        buckets.take("u ada", SMALL);
        assertThat(buckets.take("u ada", SMALL).isConsumed()).isTrue();

        ConsumptionProbe refused = buckets.take("u ada", SMALL);
        assertThat(refused.isConsumed()).isFalse();
        assertThat(refused.getNanosToWaitForRefill()).isEqualTo(TimeUnit.SECONDS.toNanos(1));

        hand.pass(Duration.ofSeconds(1));
        assertThat(buckets.take("u ada", SMALL).isConsumed()).isTrue();
        assertThat(buckets.take("u ada", SMALL).isConsumed()).isFalse();
    }

    @Test
    void countsEachCallerForHimself() {
        for (int i = 0; i < 4; i++) {
            buckets.take("u ada", SMALL);
        }

        assertThat(buckets.take("u bob", SMALL).getRemainingTokens()).isEqualTo(2);
    }

    @Test
    void takesANewAllowanceAtOnce() {
        for (int i = 0; i < 4; i++) {
            buckets.take("u ada", SMALL);
        }

        assertThat(buckets.take("u ada", new Allowance(60, 10)).getRemainingTokens()).isEqualTo(9);
    }

    @Test
    void keepsSoManyBucketsAndNoMore() {
        buckets.take("u ada", SMALL);
        for (int i = 0; i < RateBuckets.MOST + 500; i++) {
            buckets.take("a " + i, SMALL);
            if (i % 1000 == 0) {
                buckets.take("u ada", SMALL);
            }
        }

        assertThat(buckets.size()).isEqualTo(RateBuckets.MOST);
        assertThat(buckets.take("u ada", SMALL).isConsumed()).as("still hers").isFalse();
    }

    @Test
    void saysInHowManySecondsAnEmptyBucketFills() {
        assertThat(new Allowance(600, 120).window()).isEqualTo(12);
        assertThat(new Allowance(100_000, 1).window()).isEqualTo(1);
    }

    private static final class Hand implements TimeMeter {
        private long nanos = 1;

        void pass(Duration time) {
            nanos += time.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
