package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.platform.Refusal;

import java.nio.charset.StandardCharsets;

class JsonReadingTest {
    @Test
    void readsWhatIsRight() {
        String text = "{\"a\":[1,2.5,true,null,\"Bj\u00f6rk \ud83c\udfac\"],\"b\":{\"c\":{}}}";

        assertThat(JsonReading.of(text.getBytes(StandardCharsets.UTF_8))).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    json.broken, ``
                    json.broken, ` `
                    json.broken, {
                    json.broken, `{"a":1}}`
                    json.broken, `{"a":1} 2`
                    json.broken, `{"a":01}`
                    json.broken, `{'a':1}`
                    json.broken, `{"a":NaN}`
                    json.broken, `[1,]`
                    json.broken, `{"a":1,}`
                    json.twice, `{"a":1,"a":2}`
                    json.twice, `{"b":{"a":1,"\\u0061":2}}`
                    json.zero, `{"a":"x\\u0000"}`
                    json.zero, `{"a\\u0000":1}`
                    json.zero, `["\\ud83c"]`
                    json.zero, `["\\udfac\\ud83c"]`
                    json.number, 1e999
                    json.number, 1e-999
                    json.number, 1e999999999
                    json.number, 10000000000000000000000000000000000000000
                    """)
    void refusesWhatIsNot(String code, String text) {
        assertCode(text == null ? "" : text, code);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin = "[\"Bj\u00f6rk\"]".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> JsonReading.of(latin)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void boundsDepthAndNumberOfValues() {
        int deepest = JsonReading.MAX_DEPTH;
        assertThat(JsonReading.of(bytes("[".repeat(deepest) + "]".repeat(deepest)))).isNotNull();
        assertCode("[".repeat(deepest + 1) + "]".repeat(deepest + 1), "json.depth");
        assertCode("[".repeat(500_000), "json.depth");
        assertCode("[" + "0,".repeat(JsonReading.MAX_VALUES) + "0]", "json.many");
    }

    private static void assertCode(String text, String code) {
        assertThatThrownBy(() -> JsonReading.of(bytes(text)))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).as(text).isEqualTo(code));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
