package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
    @ParameterizedTest
    @CsvSource({
        "PBKDF2WithHmacSHA512:210000:c2FsdA==:aGFzaA==, false",
        "PBKDF2WithHmacSHA512:600000:c2FsdA==:aGFzaA==, false",
        "PBKDF2WithHmacSHA512:120000:c2FsdA==:aGFzaA==, true",
        "PBKDF2WithHmacSHA256:600000:c2FsdA==:aGFzaA==, true",
        "something of another kind, true"
    })
    void knowsWhichHashesAreWeakerThanTodays(String stored, boolean weak) {
        assertThat(Passwords.isWeak(stored, 210_000)).isEqualTo(weak);
    }

    @Test
    void neverUsesFewerRoundsThanAreSafe() {
        assertThat(Passwords.safe(1)).isEqualTo(210_000);
        assertThat(Passwords.safe(210_000)).isEqualTo(210_000);
        assertThat(Passwords.safe(600_000)).isEqualTo(600_000);
    }
}
