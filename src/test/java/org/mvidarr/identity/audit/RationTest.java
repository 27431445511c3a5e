package org.mvidarr.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class RationTest {
    private Instant now = Instant.parse("2026-05-01T00:00:00Z");
    private final Ration ration =
            new Ration(
                    new Clock() {
                        @Override
                        public Instant instant() {
                            return now;
                        }

                        @Override
                        public ZoneId getZone() {
                            return ZoneOffset.UTC;
                        }

                        @Override
                        public Clock withZone(ZoneId zone) {
                            return this;
                        }
                    });

    @Test
    void oneCallerIsToldOfAFewTimesAndOthersStillAre() {
        for (int i = 0; i < Ration.EACH; i++) {
            assertThat(ration.take("login.failed", "a1")).hasValue(0);
        }
        assertThat(ration.take("login.failed", "a1")).isEmpty();
        assertThat(ration.take("login.failed", "a1")).isEmpty();
        assertThat(ration.take("access.refused", "a1")).hasValue(0);
        assertThat(ration.take("login.failed", "a2")).as("tells what was left out").hasValue(2);
        assertThat(ration.take("login.failed", "a2")).hasValue(0);
    }

    @Test
    void manyCallersTogetherHaveAnEndToo() {
        for (int i = 0; i < Ration.TOTAL; i++) {
            assertThat(ration.take("login.failed", "a" + i)).isPresent();
        }
        for (int i = 0; i < 10_000; i++) {
            assertThat(ration.take("made.up" + i, "b" + i)).isEmpty();
        }
        now = now.plus(Duration.ofMinutes(11));
        assertThat(ration.take("login.failed", "b1")).isPresent();
    }
}
