package org.mvidarr.organize.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

class FileNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
                    Bachelorette¦Bachelorette
                    AC/DC¦AC-DC
                    back\\slash¦back-slash
                    What's Next to the Moon?¦What's Next to the Moon
                    Metallica: One¦Metallica - One
                    12:51¦12-51
                    "Heroes"¦'Heroes'
                    <3¦(3
                    a|b¦a-b
                    *NSYNC¦NSYNC
                    R.E.M.¦R.E.M
                    ...Baby One More Time¦Baby One More Time
                    Wait...¦Wait
                    ..¦Unknown
                    .¦Unknown
                    ../../etc/passwd¦-..-etc-passwd
                    ???¦Unknown
                    CON¦CON_
                    con¦con_
                    nul.txt¦nul_.txt
                    COM1¦COM1_
                    LPT9.foo.bar¦LPT9_.foo.bar
                    Console¦Console
                    COM10¦COM10
                    -rf¦-rf
                    $HOME¦$HOME
                    $(reboot)¦$(reboot)
                    🔥 Band 👨‍👩‍👧¦🔥 Band 👨‍👩‍👧
                    椎名林檎¦椎名林檎
                    فيروز¦فيروز
                    """)
    void replacesWhatAFileSystemForbids(String text, String name) {
        assertThat(FileName.of(text)).isEqualTo(name);
    }

    @Test
    void dropsControlAndDirectionMarks() {
        assertThat(FileName.of("a\u0000b\n\u202Egpj.4pm\u200F")).isEqualTo("a b gpj.4pm");
    }

    @Test
    void writesLettersComposed() {
        assertThat(FileName.of(Normalizer.normalize("Björk", Normalizer.Form.NFD)))
                .isEqualTo(Normalizer.normalize("Björk", Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "椎", "🔥", "👨‍👩‍👧", "e\u0301\u0302\u0303", "a. "})
    void isNeverLongerThanItsBytesAndKeepsTheExtension(String piece) {
        String name = FileName.of(piece.repeat(300), ".mp4");

        assertThat(name.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(FileName.MAX_BYTES);
        assertThat(name).endsWith(".mp4").doesNotContain("\uFFFD");
        assertThat(FileName.numbered(name, ".mp4", 12).getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(FileName.MAX_BYTES);
        assertThat(FileName.numbered(name, ".mp4", 12)).endsWith(" (12).mp4");
    }

    @ParameterizedTest
    @CsvSource({"a.MP4,.mp4", "a.b.mkv,.mkv", "noext,''", ".hidden,''", "a.verylongext,''"})
    void knowsTheExtension(String name, String extension) {
        assertThat(FileName.extension(name)).isEqualTo(extension);
    }
}
