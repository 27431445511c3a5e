package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    The Beatles|Beatles
                    Beatles, The|the beatles
                    Björk|Bjork
                    BEYONCÉ|Beyoncé
                    Sigur Rós|sigur ros
                    Mötley Crüe|Motley Crue
                    Simon & Garfunkel|Simon and Garfunkel
                    Florence + the Machine|Florence and the Machine
                    R.E.M.|REM
                    Guns N' Roses|Guns N Roses
                    AC/DC|AC DC
                    Jay-Z|jay z
                    blink-182|Blink 182
                    Ke$ha|Kesha
                    P!nk|Pink
                    Mø|MO
                    Die Ärzte|Arzte
                    Los Lobos|lobos
                    ＡＢＢＡ|Abba
                    Æther|Aether
                    Straße|Strasse
                    ГРУППА КРОВИ|группа крови
                    """)
    void isTheSameForSpellingsOfOneName(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Yes|Yeasayer
                    U2|U20
                    A-ha|Ha
                    Black Star|Blackstar
                    ガ|カ
                    !!!|???
                    🔥|💧
                    だ|た
                    """)
    void differsForDifferentNames(String one, String other) {
        assertThat(NameKey.of(one)).isNotEqualTo(NameKey.of(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "🔥",
                "椎名林檎",
                "فيروز",
                "The !!!",
                "...",
                "†††",
                "The",
                "\u200b",
                "&",
                "עִבְרִית",
                "한글"
            })
    void isNeverEmpty(String name) {
        assertThat(NameKey.of(name)).isNotBlank().hasSizeLessThanOrEqualTo(300);
    }

    @Test
    void fitsItsColumnHoweverLongTheName() {
        assertThat(NameKey.of("ﷺ".repeat(300)).length()).isLessThanOrEqualTo(300);
        assertThat(NameKey.of("🔥".repeat(300)).length()).isLessThanOrEqualTo(300);
    }

    @Test
    void refusesABlankName() {
        assertThatThrownBy(() -> NameKey.of("  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sortsByWhatFollowsTheArticle() {
        assertThat(SortName.of("The Beatles", 300)).isEqualTo("Beatles, The");
        assertThat(SortName.of("La Roux", 300)).isEqualTo("Roux, La");
        assertThat(SortName.of("Therapy?", 300)).isEqualTo("Therapy?");
        assertThat(SortName.of("The", 300)).isEqualTo("The");
    }
}
