package org.mvidarr.library.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;

class LrcTest {
    @Test
    void readsTimesInAllTheirForms() {
        String text =
                """
                [ti:Bachelorette]
                [ar:Björk]
                [00:05.5]five and a half
                [00:01]one
                [00:02.50][01:00.123] <00:02.60>twice <00:03.00>sung
                [00:10:25]with a colon
                no time
                [00:07.00]
                """;

        assertThat(Lrc.lines(text))
                .extracting(line -> line.millis() + "|" + line.text())
                .containsExactly(
                        "1000|one",
                        "2500|twice sung",
                        "5500|five and a half",
                        "7000|",
                        "10250|with a colon",
                        "60123|twice sung");
    }

    @Test
    void anOffsetMovesAllButNotBeforeTheStart() {
        assertThat(Lrc.lines("[offset:+1500]\n[00:01.00]a\n[00:03.00]b"))
                .extracting(LyricsLine::millis)
                .containsExactly(0L, 1_500L);
        assertThat(Lrc.lines("[offset: -500]\n[00:01.00]a"))
                .extracting(LyricsLine::millis)
                .containsExactly(1_500L);
    }

    @Test
    void neverReadsMoreThanItsMostLines() {
        assertThat(Lrc.lines("[00:01.00]".repeat(200).concat("x\n").repeat(100))).hasSize(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "words", "[xx:yy]a", "[ti:only]", "00:01 a"})
    void findsNoneWhereThereIsNone(String text) {
        assertThat(Lrc.lines(text)).isEmpty();
    }

    @Test
    void keepsWordsWithoutControlCharactersAndWithOneSignForALineEnd() {
        NewLyrics words =
                new NewLyrics("en", LyricsFormat.PLAIN, "\u0000a\r\nb\rc\u0007\u001b[31m\n", " ");

        assertThat(words.content()).isEqualTo("a\nb\nc[31m");
        assertThat(words.origin()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"e", "english language", "en_US", "en-", "<b>", "abcdefghi"})
    void refusesWhatIsNoLanguage(String language) {
        assertThatThrownBy(() -> new NewLyrics(language, LyricsFormat.PLAIN, "a", null))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refusesWordsThatAreTooLongEmptyOrWithoutTimes() {
        assertThatThrownBy(() -> plain("x".repeat(NewLyrics.LONGEST + 1)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> plain("\u0000 \n")).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> new NewLyrics("en", LyricsFormat.LRC, "a", null))
                .isInstanceOf(Refusal.Invalid.class);
        assertThat(plain("x".repeat(NewLyrics.LONGEST)).content()).hasSize(NewLyrics.LONGEST);
    }

    private static NewLyrics plain(String content) {
        return new NewLyrics("und", LyricsFormat.PLAIN, content, null);
    }
}
