package org.mvidarr.identity.twofactor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecoveryCodesTest {
    @Test
    void tenDifferentOnesThatCanBeReadAloud() {
        assertThat(RecoveryCodes.fresh())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}"));
    }

    @Test
    void takesThemHoweverTheyAreTyped() {
        String right = RecoveryCodes.hash("3f10-9wzd-m2xa-0q8h");
        assertThat(RecoveryCodes.hash("3F1O9WZDM2XA0Q8H")).isEqualTo(right);
        assertThat(RecoveryCodes.hash(" 3fl0 9wzd m2xa oq8h ")).isEqualTo(right);
        assertThat(RecoveryCodes.hash("3f10-9wzd-m2xa-0q8j")).isNotEqualTo(right);
    }

    @Test
    void keepsNothingReadable() {
        assertThat(RecoveryCodes.hash("3f10-9wzd-m2xa-0q8h")).matches("[0-9a-f]{64}");
    }
}
