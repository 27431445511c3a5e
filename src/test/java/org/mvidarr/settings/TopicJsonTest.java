package org.mvidarr.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.Set;

class TopicJsonTest {
    /** How loud. */
    public enum Loudness {
        LOW,
        HIGH
    }

    /** A record within the record. */
    public record Inner(@Min(1) @Max(9) int depth) {}

    /** One component of each kind. */
    @Topic(value = "trial", section = Section.SERVER)
    public record Trial(
            boolean flag,
            @Unit("hours") @Min(1) @Max(24) int hours,
            String text,
            @Secret("trial.key") String key,
            Loudness loudness,
            Set<Loudness> allowed,
            List<String> lines,
            Inner inner) {
        public static Trial defaults() {
            return new Trial(
                    true, 5, "a", "", Loudness.LOW, Set.of(Loudness.HIGH), List.of(), new Inner(2));
        }
    }

    private static final TopicShape SHAPE = TopicShape.of(Trial.class);
    private static final JsonObject STORED =
            TopicJson.object(
                    """
                    {"flag": true, "hours": 5, "text": "a", "key": "", "loudness": "LOW",
                     "allowed": ["HIGH"], "lines": [], "inner": {"depth": 2}}
                    """);

    @Test
    void namesAllPartsWithThoseOfInnerRecordsInTheirPlaces() {
        assertThat(SHAPE.leaves())
                .extracting(part -> part.path() + " " + part.kind())
                .containsExactly(
                        "flag FLAG",
                        "hours WHOLE",
                        "text TEXT",
                        "key SECRET",
                        "loudness CHOICE",
                        "allowed CHOICES",
                        "lines LINES",
                        "inner.depth WHOLE");
    }

    @Test
    void replacesWhatIsGivenAndNothingElse() {
        JsonObject after = merge("{\"hours\": 7, \"inner\": {\"depth\": 3}, \"lines\": [\"x\"]}");
        assertThat(after.getInt("hours")).isEqualTo(7);
        assertThat(after.getJsonObject("inner").getInt("depth")).isEqualTo(3);
        assertThat(after.getJsonArray("lines")).hasSize(1);
        assertThat(after.getBoolean("flag")).isTrue();
        assertThat(after.getJsonArray("allowed").getString(0)).isEqualTo("HIGH");
    }

    @Test
    void sealsASecretForItsPurposeAndShowsOnlyThatThereIsOne() {
        JsonObject after = merge("{\"key\": \"open sesame\"}");
        assertThat(after.getString("key")).isEqualTo("sealed:trial.key:open sesame");
        JsonObject shown = TopicJson.shown(SHAPE.parts(), after);
        assertThat(shown.getBoolean("keySet")).isTrue();
        assertThat(shown.toString()).doesNotContain("sesame", "sealed");
    }

    @Test
    void keepsASecretThatIsNullAndRemovesAnEmptyOne() {
        JsonObject with = merge("{\"key\": \"k\"}");
        assertThat(merge(with, "{\"key\": null}")).isEqualTo(with);
        assertThat(merge(with, "{\"keySet\": false}")).isEqualTo(with);
        assertThat(merge(with, "{\"key\": \"\"}").getString("key")).isEmpty();
    }

    @Test
    void sealsSecretsAnewAndTouchesNothingElse() {
        JsonObject with = merge("{\"key\": \"k\"}");
        JsonObject fresh =
                TopicJson.resealed(SHAPE.parts(), with, (purpose, text) -> purpose + "!" + text);
        assertThat(fresh.getString("key")).isEqualTo("trial.key!sealed:trial.key:k");
        assertThat(TopicJson.resealed(SHAPE.parts(), STORED, (purpose, text) -> "never"))
                .isEqualTo(STORED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"nothing": 1}                | nothing
                    {"flag": "true"}              | flag
                    {"flag": null}                | flag
                    {"hours": 25}                 | hours
                    {"hours": 0}                  | hours
                    {"hours": 1.5}                | hours
                    {"hours": 1e300}              | hours
                    {"hours": "5"}                | hours
                    {"text": 5}                   | text
                    {"key": {}}                   | key
                    {"loudness": "MIDDLE"}        | loudness
                    {"loudness": "low"}           | loudness
                    {"allowed": "LOW"}            | allowed
                    {"allowed": ["LOW", "x"]}     | allowed
                    {"lines": [1]}                | lines
                    {"inner": 5}                  | inner
                    {"inner": {"depth": 10}}      | inner/depth
                    """)
    void refusesWhatDoesNotFitBesideItsField(String given, String field) {
        assertThatThrownBy(() -> merge(given))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void theSchemaKnowsBoundsUnitsChoicesAndDefaults() {
        JsonObject defaults = TopicJson.shown(SHAPE.parts(), STORED);
        JsonObject schema = TopicSchema.of(SHAPE, defaults, Locale.ENGLISH);
        JsonObject properties = schema.getJsonObject("properties");
        JsonObject hours = properties.getJsonObject("hours");
        assertThat(hours.getInt("minimum")).isEqualTo(1);
        assertThat(hours.getInt("maximum")).isEqualTo(24);
        assertThat(hours.getInt("default")).isEqualTo(5);
        assertThat(hours.getString("x-unit")).isEqualTo("hours");
        assertThat(properties.getJsonObject("key").getBoolean("writeOnly")).isTrue();
        assertThat(properties.getJsonObject("keySet").getBoolean("readOnly")).isTrue();
        assertThat(properties.getJsonObject("loudness").getJsonArray("oneOf")).hasSize(2);
        assertThat(properties.getJsonObject("inner").getJsonObject("properties").keySet())
                .containsExactly("depth");
        assertThat(schema.getBoolean("additionalProperties")).isFalse();
    }

    private static JsonObject merge(String given) {
        return merge(STORED, given);
    }

    private static JsonObject merge(JsonObject stored, String given) {
        return TopicJson.merged(
                SHAPE.parts(),
                stored,
                TopicJson.object(given),
                (purpose, plain) -> "sealed:" + purpose + ":" + plain);
    }
}
