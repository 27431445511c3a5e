package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

class IfMatchTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    `"0.abc"`, 0
                    `"17.0123456789abcdef"`, 17
                    `W/"17.0123456789abcdef"`, 17
                    ` "17.0123456789abcdef-gzip" `, 17
                    *, -1
                    """)
    void takesTheVersionOfAnEtag(String header, int version) {
        assertThat(IfMatch.version(header)).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\"abc\"", "\"-1.a\"", "\"99999999999.a\"", "W/\"x\""})
    void letsATagThatWasNeverGivenOutMatchNothing(String header) {
        int never = IfMatch.version(header);

        assertThatThrownBy(() -> Versioned.demand(never, 0))
                .isInstanceOfSatisfying(
                        Refusal.Stale.class, e -> assertThat(e.currentVersion()).isZero());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "\"1.a\", \"2.b\"", "\"1.a"})
    void refusesWhatIsNoEtag(String header) {
        assertThatThrownBy(() -> IfMatch.version(header)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void comparesTagsWeakly() {
        assertThat(EntityTags.names(null, "\"1.a\"")).isFalse();
        assertThat(EntityTags.names("\"1.b\"", "\"1.a\"")).isFalse();
        assertThat(EntityTags.names("*", "\"1.a\"")).isTrue();
        assertThat(EntityTags.names("\"1.b\", W/\"1.a\"", "\"1.a\"")).isTrue();
    }
}
