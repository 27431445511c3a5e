package org.mvidarr.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

class TotpTest {
    /** "12345678901234567890", the seed of RFC 6238, appendix B. */
    private static final String SEED = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:10Z");
    private static final long STEP = NOW.getEpochSecond() / 30;

    /** The RFC prints eight digits; six digits are the last six of them. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfTheRfc(long seconds, String eight) {
        assertThat(Totp.code(SEED, Instant.ofEpochSecond(seconds))).isEqualTo(eight.substring(2));
    }

    @Test
    void readsTheSeedAsBase32() {
        assertThat(Seed.key(SEED).getEncoded())
                .isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertThat(Seed.key(SEED.toLowerCase()).getEncoded()).hasSize(20);
        assertThatThrownBy(() -> Seed.key("not base 32!")).hasMessageNotContaining("not base 32!");
    }

    @Test
    void aFreshSeedHas160Bits() {
        assertThat(Seed.key(Seed.random()).getEncoded()).hasSize(20);
        assertThat(Seed.random()).isNotEqualTo(Seed.random());
        assertThat(Seed.grouped(SEED)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 0, 30})
    void acceptsOneStepEarlyOrLate(long seconds) {
        String code = Totp.code(SEED, NOW.plusSeconds(seconds));
        assertThat(Totp.step(SEED, code, NOW, 0)).hasValue(STEP + seconds / 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60, 3600})
    void refusesWhatIsFurtherAway(long seconds) {
        assertThat(Totp.step(SEED, Totp.code(SEED, NOW.plusSeconds(seconds)), NOW, 0)).isEmpty();
    }

    @Test
    void refusesAStepThatWasUsedAndThoseBeforeIt() {
        String code = Totp.code(SEED, NOW);
        assertThat(Totp.step(SEED, code, NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.step(SEED, code, NOW, STEP)).isEmpty();
        assertThat(Totp.step(SEED, Totp.code(SEED, NOW.minusSeconds(30)), NOW, STEP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６"})
    void knowsTheFormOfACode(String text) {
        assertThat(Totp.isCode(text)).isFalse();
        assertThat(Totp.isCode("012345")).isTrue();
    }

    @Test
    void tellsAnAppAllItNeeds() {
        Enrolment enrolment = Enrolment.of("kate.bush", SEED);
        assertThat(enrolment.uri())
                .isEqualTo(
                        "otpauth://totp/MVidarr:kate.bush?secret="
                                + SEED
                                + "&issuer=MVidarr&algorithm=SHA1&digits=6&period=30");
        assertThat(enrolment.qr()).startsWith("<svg ").endsWith("</svg>").doesNotContain("kate");
        assertThat(enrolment.toString()).doesNotContain(SEED);
    }
}
