package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.platform.Refusal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class JsonShapeTest {
    private enum Colour {
        RED,
        BLUE
    }

    private record Part(String name, Colour colour) {}

    private record Whole(
            int count,
            Long size,
            boolean flag,
            Double share,
            Instant at,
            List<Part> parts,
            Map<String, Integer> counts,
            Object free) {}

    @Test
    void takesWhatFits() {
        assertThatCode(
                        () ->
                                check(
                                        """
                                        {"count": 3, "size": 9007199254740993, "flag": true, "share": 1,
                                         "at": "2026-01-31T12:00:00Z", "parts": [{"name": "a", "colour": "RED"}, {}],
                                         "counts": {"x": 1}, "free": [{"y": []}]}
                                        """))
                .doesNotThrowAnyException();
        assertThatCode(() -> check("{\"size\": null, \"parts\": null, \"count\": 3.0}"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    []                          |           | json.object
                    `{"Count": 1}`              | Count     | json.unknown
                    `{"a/b~c": 1}`              | a~1b~0c   | json.unknown
                    `{"count": "1"}`            | count     | json.whole
                    `{"count": 1.5}`            | count     | json.whole
                    `{"count": 2147483648}`     | count     | json.whole
                    `{"count": null}`           | count     | json.null
                    `{"size": 1e19}`            | size      | json.whole
                    `{"flag": 1}`               | flag      | json.truth
                    `{"share": 1e400}`          | share     | json.number
                    `{"at": "yesterday"}`       | at        | json.time
                    `{"at": 5}`                 | at        | json.text
                    `{"parts": {}}`             | parts     | json.list
                    `{"parts": [null]}`         | parts/0   | json.null
                    `{"parts": [{}, {"name": []}]}`      | parts/1/name   | json.text
                    `{"parts": [{"colour": "red"}]}`     | parts/0/colour | json.choice
                    `{"parts": [{"color": "RED"}]}`      | parts/0/color  | json.unknown
                    `{"counts": {"x": "1"}}`    | counts/x  | json.whole
                    """)
    void namesThePlaceThatDoesNotFit(String text, String place, String code) {
        assertThatThrownBy(() -> check(text))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> {
                            assertThat(refusal.field()).isEqualTo(place);
                            assertThat(refusal.code()).isEqualTo(code);
                        });
    }

    @Test
    void cutsLongNames() {
        assertThatThrownBy(() -> check("{\"" + "x".repeat(5000) + "\": 1}"))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.field()).hasSize(JsonShape.LONGEST_NAME));
    }

    private static void check(String text) {
        JsonShape.of(Whole.class).check(JsonReading.of(text.getBytes(StandardCharsets.UTF_8)), "");
    }
}
