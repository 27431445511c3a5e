package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class MergePatchTest {
    /** RFC 7396, appendix A, as far as the patch is an object: others are no edit of a record. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    {"a":"b"}         | {"a":"c"}             | {"a":"c"}
                    {"a":"b"}         | {"b":"c"}             | {"a":"b","b":"c"}
                    {"a":"b"}         | {"a":null}            | {}
                    {"a":"b","b":"c"} | {"a":null}            | {"b":"c"}
                    {"a":["b"]}       | {"a":"c"}             | {"a":"c"}
                    {"a":"c"}         | {"a":["b"]}           | {"a":["b"]}
                    {"a":{"b":"c"}}   | {"a":{"b":"d","c":null}} | {"a":{"b":"d"}}
                    {"a":[{"b":"c"}]} | {"a":[1]}             | {"a":[1]}
                    {"e":null}        | {"a":1}               | {"e":null,"a":1}
                    [1,2]             | {"a":"b","c":null}    | {"a":"b"}
                    {}                | {"a":{"bb":{"ccc":null}}} | {"a":{"bb":{}}}
                    """)
    void doesWhatTheRfcShows(String target, String patch, String result) {
        assertThat(MergePatch.merged(json(target), json(patch).asJsonObject()))
                .isEqualTo(json(result));
    }

    private static JsonValue json(String text) {
        return JsonReading.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
