package org.mvidarr.platform.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

class WhileHeardTest {
    private final AtomicLong stretch = new AtomicLong(1);
    private final AtomicInteger reads = new AtomicInteger();
    private final WhileHeard<String, Integer> kept = new WhileHeard<>(2, stretch::get);

    @Test
    void readsOnceUntilAChangeIsTold() {
        assertThat(read("a")).contains(1);
        assertThat(read("a")).contains(1);
        kept.forget("a");
        assertThat(read("a")).contains(2);
        kept.forgetAll();
        assertThat(read("a")).contains(3);
    }

    @Test
    void keepsNothingWhileWordsMayBeMissed() {
        assertThat(read("a")).contains(1);
        stretch.set(LiveFeed.DEAF);
        assertThat(read("a")).contains(2);
        assertThat(read("a")).contains(3);
    }

    @Test
    void whatWasKeptBeforeAConnectionBrokeIsNotUsedAfterIt() {
        assertThat(read("a")).contains(1);
        stretch.set(LiveFeed.DEAF);
        stretch.set(2);
        assertThat(read("a")).contains(2);
        assertThat(read("a")).contains(2);
    }

    @Test
    void whatWasReadWhileAChangeWasToldIsNotKept() {
        Optional<Integer> old =
                kept.get(
                        "a",
                        key -> {
                            kept.forget(key);
                            return Optional.of(0);
                        });
        assertThat(old).contains(0);
        assertThat(read("a")).contains(1);
    }

    @Test
    void whatWasReadWhileTheConnectionBrokeIsNotKept() {
        kept.get(
                "a",
                key -> {
                    stretch.set(2);
                    return Optional.of(0);
                });
        assertThat(read("a")).contains(1);
    }

    @Test
    void keepsTheValuesUsedLastAndNothingThatIsNotThere() {
        read("a");
        read("b");
        read("a");
        read("c");
        assertThat(read("a")).as("used after b").contains(1);
        assertThat(read("b")).contains(4);
        assertThat(kept.get("d", key -> Optional.empty())).isEmpty();
        assertThat(read("d")).contains(5);
    }

    private Optional<Integer> read(String key) {
        return kept.get(key, unused -> Optional.of(reads.incrementAndGet()));
    }
}
