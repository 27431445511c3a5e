package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.database.BoundSql;

import java.time.Instant;
import java.util.Collections;
import java.util.List;

/** Rules: what is read, what is written back, what is refused, and that nothing gets through. */
class VideoRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void readsATreeAndWritesTheSameBack() {
        String json =
                """
                {"all":[{"field":"year","op":"atLeast","value":[1990]},{"any":[
                 {"field":"genre","op":"is","value":["Trip Hop","Pop"]},
                 {"none":[{"field":"hasFile","op":"is","value":[true]}]}]}]}\
                """;

        VideoRule rule = VideoRule.parse(json);

        assertThat(rule.depth()).isEqualTo(4);
        assertThat(rule.parts()).isEqualTo(6);
        assertThat(VideoRule.of(rule.json())).isEqualTo(rule);
        assertThat(rule.json().toString())
                .isEqualTo(json.replaceAll(",\\s+", ",").replaceAll("\\[\\s+", "["));
    }

    @Test
    void takesASingleValueWithoutAnArray() {
        assertThat(VideoRule.parse("{\"field\":\"year\",\"op\":\"is\",\"value\":1990}"))
                .isEqualTo(VideoRule.Test.of(VideoFact.YEAR, Operator.IS, 1990));
        assertThat(VideoRule.parse("{\"field\":\"rating\",\"op\":\"isSet\"}"))
                .isEqualTo(new VideoRule.Test(VideoFact.RATING, Operator.IS_SET, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1",
                "{",
                "{}",
                "{\"all\":{}}",
                "{\"all\":[1]}",
                "{\"all\":[[]]}",
                "{\"all\":[],\"any\":[]}",
                "{\"every\":[]}",
                "{\"field\":\"year\"}",
                "{\"field\":\"year\",\"op\":\"atLeast\"}",
                "{\"field\":\"year\",\"op\":\"atLeast\",\"value\":[1,2]}",
                "{\"field\":\"year\",\"op\":\"between\",\"value\":1990}",
                "{\"field\":\"year\",\"op\":\"contains\",\"value\":1990}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":-1}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":1.5}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":1e99}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":\"1990 or 1=1\"}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":99999999999999999999}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":null}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":{}}",
                "{\"field\":\"year\",\"op\":\"is\",\"value\":1990,\"sql\":\"x\"}",
                "{\"field\":\"YEAR\",\"op\":\"is\",\"value\":1990}",
                "{\"field\":\"year; drop table video\",\"op\":\"is\",\"value\":1990}",
                "{\"field\":\"r.state\",\"op\":\"is\",\"value\":\"HAVE\"}",
                "{\"field\":\"year\",\"op\":\"= 1 or 1 =\",\"value\":1990}",
                "{\"field\":\"hasFile\",\"op\":\"is\",\"value\":\"yes\"}",
                "{\"field\":\"hasFile\",\"op\":\"is\",\"value\":1}",
                "{\"field\":\"genre\",\"op\":\"is\",\"value\":7}",
                "{\"field\":\"genre\",\"op\":\"is\",\"value\":[]}",
                "{\"field\":\"genre\",\"op\":\"is\",\"value\":\"  \"}",
                "{\"field\":\"genre\",\"op\":\"is\",\"value\":\"a\\u0000b\"}",
                "{\"field\":\"codec\",\"op\":\"is\",\"value\":\"h264' or ''='\"}",
                "{\"field\":\"status\",\"op\":\"is\",\"value\":\"GONE\"}",
                "{\"field\":\"released\",\"op\":\"is\",\"value\":\"1997-13\"}",
                "{\"field\":\"released\",\"op\":\"is\",\"value\":\"1997-02-30\"}",
                "{\"field\":\"released\",\"op\":\"is\",\"value\":\"infinity\"}",
                "{\"field\":\"added\",\"op\":\"atLeast\",\"value\":\"yesterday\"}",
                "{\"field\":\"added\",\"op\":\"atLeast\",\"value\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"field\":\"added\",\"op\":\"inLast\",\"value\":\"99999999\"}"
            })
    void refusesWhatIsNoRule(String json) {
        assertThatThrownBy(() -> VideoRule.parse(json)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refusesWhatIsTooDeepOrTooLarge() {
        String deep = "{\"all\":[".repeat(50_000) + "]}".repeat(50_000);
        String nine = "{\"all\":[".repeat(9) + "]}".repeat(9);
        String eight = "{\"all\":[".repeat(8) + "]}".repeat(8);
        String test = "{\"field\":\"year\",\"op\":\"is\",\"value\":1990}";

        assertThatThrownBy(() -> VideoRule.parse(deep)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> VideoRule.parse(nine)).isInstanceOf(Refusal.Invalid.class);
        assertThat(VideoRule.parse(eight).depth()).isEqualTo(8);
        assertThat(VideoRule.parse(manyOf(test, 199)).parts()).isEqualTo(200);
        assertThatThrownBy(() -> VideoRule.parse(manyOf(test, 200)))
                .isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(
                        () ->
                                VideoRule.Test.of(
                                        VideoFact.GENRE,
                                        Operator.IS,
                                        Collections.nCopies(101, "x").toArray()))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @EnumSource(VideoFact.class)
    void bindsEveryValueAndPutsNoneIntoTheStatement(VideoFact fact) {
        for (Operator operator : fact.operators()) {
            VideoRule rule = VideoSelectorIT.anyTest(fact, operator);
            BoundSql sql = VideoRuleSql.condition(new Selection(rule, 7L), NOW, false);

            assertThat(VideoRule.of(rule.json())).isEqualTo(rule);
            assertThat(sql.toString())
                    .as(fact + " " + operator)
                    .isNotEmpty()
                    .doesNotContain(VideoSelectorIT.MARK, "1990", "1997", "h264", "WANTED");
        }
    }

    private static String manyOf(String test, int count) {
        return "{\"any\":[" + String.join(",", Collections.nCopies(count, test)) + "]}";
    }
}
