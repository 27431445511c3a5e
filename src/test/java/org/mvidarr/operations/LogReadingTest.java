package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;

class LogReadingTest {
    @Test
    void makesRecordsOfLines() {
        List<LogRecord> records =
                read(
                        "product = Open Liberty",
                        "[2026-11-24T12:25:42.611+0000] 00000003 com.ibm.ws.kernel.Launch       "
                                + "     A CWWKE0001I: The server mvidarr has been launched.",
                        "[2026-11-24T13:25:43.000+0100] 0000002a org.mvidarr.web     E Incident"
                                + " 12345678 at /x",
                        "java.lang.IllegalStateException: broken",
                        "\tat org.mvidarr.X.y(X.java:1)");
        assertThat(records).hasSize(2);
        assertThat(records.getFirst().level()).isEqualTo("info");
        assertThat(records.getFirst().logger()).isEqualTo("com.ibm.ws.kernel.Launch");
        assertThat(records.getFirst().exception()).isNull();
        LogRecord fault = records.getLast();
        assertThat(fault.time()).isEqualTo(Instant.parse("2026-11-24T12:25:43Z"));
        assertThat(fault.message()).isEqualTo("Incident 12345678 at /x");
        assertThat(fault.exception()).startsWith("java.lang").contains("X.java:1");
        assertThat(fault.reaches("warn")).isTrue();
        assertThat(records.getFirst().reaches("warn")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api?apikey=geheim-1234 was slow",
                "X-Api-Key: geheim-1234",
                "Authorization: Bearer geheim-1234",
                "{\"password\":\"geheim-1234\"}",
                "client_secret = geheim-1234",
                "Cookie: geheim-1234",
                "mvk_0a1b2c3d_geheim-1234AAAAAAAAAAAAAAAA",
            })
    void masksWhatLooksLikeASecret(String line) {
        assertThat(LogReading.masked(line)).contains("***").doesNotContain("geheim");
    }

    @Test
    void leavesOtherWordsAlone() {
        String line = "The key for secrets was replaced; 3 secrets were sealed anew";
        assertThat(LogReading.masked(line)).isEqualTo(line);
    }

    private static List<LogRecord> read(String... lines) {
        LogReading reading = new LogReading();
        long at = 0;
        for (String line : lines) {
            reading.line(at, line);
            at += line.length() + 1;
        }
        return reading.records();
    }
}
