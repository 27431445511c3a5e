package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignInBrakeTest {
    @ParameterizedTest
    @CsvSource({"1, 0", "5, 0", "6, 2", "7, 4", "10, 32", "15, 900", "1000000, 900"})
    void waitsTwiceAsLongAfterEachFailureUpToALimit(int failures, long seconds) {
        assertThat(SignInBrake.delay(failures, 5, 900)).isEqualTo(seconds);
    }
}
