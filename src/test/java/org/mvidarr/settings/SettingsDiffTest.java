package org.mvidarr.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsDiffTest {
    @Test
    void showsWhatHasChangedAndNothingElse() {
        SettingsDiff diff =
                SettingsDiff.of(
                                "{\"a\":1,\"b\":\"x\",\"c\":true}",
                                "{\"a\":2,\"b\":\"x\",\"d\":[1]}")
                        .orElseThrow();
        assertThat(diff.before()).containsOnly(entry("a", "1"), entry("c", "true"), entry("d", ""));
        assertThat(diff.after()).containsOnly(entry("a", "2"), entry("c", ""), entry("d", "[1]"));
    }

    @Test
    void isEmptyWhenNothingHasChanged() {
        assertThat(SettingsDiff.of("{\"a\": 1}", "{\"a\":1}")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"smtpPassword":"%s"}
                    {"clientSecret":"%s"}
                    {"apiKey":"%s"}
                    {"mail":{"password":"%s","host":"h"}}
                    {"targets":[{"name":"n","token":"%s"}]}
                    {"tokens":["%s"]}
                    """)
    void tellsNoSecret(String json) {
        SettingsDiff diff =
                SettingsDiff.of(json.formatted("hunter2"), json.formatted("hunter3")).orElseThrow();
        assertThat(diff.toString()).contains("***").doesNotContain("hunter");
    }

    @Test
    void masksSealedTextsUnderAnyName() {
        SettingsDiff diff =
                SettingsDiff.of("{\"x\":\"\"}", "{\"x\":\"v1.0011aaff.AAAA\"}").orElseThrow();
        assertThat(diff.before()).containsEntry("x", "");
        assertThat(diff.after()).containsEntry("x", "***");
    }

    private static java.util.Map.Entry<String, String> entry(String name, String value) {
        return java.util.Map.entry(name, value);
    }
}
