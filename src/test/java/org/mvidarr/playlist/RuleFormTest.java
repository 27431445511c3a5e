package org.mvidarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mvidarr.library.Operator;
import org.mvidarr.library.VideoFact;
import org.mvidarr.library.VideoRule;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The rule builder without a browser: fields to rule and back. */
class RuleFormTest {
    private static final String NESTED =
            """
            {"all":[{"field":"year","op":"between","value":[1980,1989]},{"any":[{"field":"genre","op":"is",\
            "value":["Rock","Pop"]},{"none":[{"field":"kind","op":"is","value":["LIVE","COVER"]}]}]},\
            {"field":"hasFile","op":"is","value":[true]},{"field":"added","op":"inLast","value":["30"]}]}\
            """;

    /** What a browser would send of the form as it is shown. */
    private static Map<String, String[]> fields(RuleForm form) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        List<String> paths = new ArrayList<>();
        for (RuleForm.Row row : form.rows()) {
            paths.add(row.path());
            if (row.grouped()) {
                fields.put("g." + row.path(), new String[] {row.wish().name()});
            } else {
                fields.put("f." + row.path(), new String[] {row.line().field().name()});
                fields.put("was." + row.path(), new String[] {row.line().field().name()});
                fields.put("o." + row.path(), new String[] {row.line().op().name()});
                fields.put("v." + row.path(), row.line().values().toArray(String[]::new));
            }
        }
        fields.put("node", paths.toArray(String[]::new));
        return fields;
    }

    @Test
    void comesBackFromTheFormAsItWas() {
        VideoRule rule = VideoRule.parse(NESTED);
        RuleForm form = RuleForm.sent(fields(new RuleForm(rule)));
        assertThat(form.rule()).isEqualTo(rule);
        assertThat(form.rows())
                .extracting(RuleForm.Row::path)
                .containsExactly("0", "0.0", "0.1", "0.1.0", "0.1.1", "0.1.1.0", "0.2", "0.3");
    }

    @Test
    void addsAndRemovesWhereTheButtonStands() {
        RuleForm form = new RuleForm(VideoRule.parse(NESTED));
        form.addLine("0.1.1");
        form.addGroup("0");
        form.remove("0.0");
        form = RuleForm.sent(fields(form));

        assertThat(form.rows())
                .extracting(RuleForm.Row::path)
                .containsExactly(
                        "0", "0.0", "0.0.0", "0.0.1", "0.0.1.0", "0.0.1.1", "0.1", "0.2", "0.3",
                        "0.3.0");
        form.remove("0");
        form.remove("0.99");
        form.remove("1.0");
        form.remove("0.0.0.0");
        form.remove("x");
        assertThat(form.rows()).hasSize(10);
    }

    @Test
    void startsTheValueAnewWhenTheFieldIsAnother() {
        Map<String, String[]> fields =
                fields(
                        new RuleForm(
                                VideoRule.parse(
                                        "{\"field\":\"year\",\"op\":\"atLeast\",\"value\":1980}")));
        fields.put("f.0.0", new String[] {"GENRE"});
        RuleForm.Row row = RuleForm.sent(fields).rows().get(1);

        assertThat(row.line().field()).isEqualTo(VideoFact.GENRE);
        assertThat(row.line().op()).isEqualTo(Operator.IS);
        assertThat(row.line().values()).isEmpty();
        RuleForm form = RuleForm.sent(fields);
        assertThatThrownBy(form::rule).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void takesSeveralValuesOutOfOneBox() {
        RuleNode.Line line =
                new RuleNode.Line(VideoFact.GENRE, Operator.IS, List.of(" Rock ; Pop;; "));
        assertThat(line.rule())
                .isEqualTo(
                        new VideoRule.Test(VideoFact.GENRE, Operator.IS, List.of("Rock", "Pop")));
    }

    @Test
    void survivesFieldsNobodyShouldSend() {
        assertThat(RuleForm.sent(Map.of())).isNull();
        assertThat(RuleForm.sent(Map.of("node", new String[201]))).isNull();
        RuleForm form =
                RuleForm.sent(
                        Map.of(
                                "node",
                                new String[] {
                                    "0.0", "0.5.5", "0.0.0", "..", "", "0.", "9.9", "0.0x"
                                },
                                "f.0.0",
                                new String[] {"DROP TABLE"},
                                "o.0.0",
                                new String[] {"LIKE"}));
        assertThat(form.rows()).hasSizeLessThan(6);
        String deep = "0" + ".0".repeat(30);
        assertThat(RuleForm.sent(Map.of("node", new String[] {deep})).rows()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void offersTemplatesThatCanBeAskedAndSaid(RuleTemplate template) {
        SmartRule question = template.question();
        assertThat(new RuleForm(question.tree()).rule()).isEqualTo(question.tree());
        assertThat(RuleText.of(question, Locale.ENGLISH)).doesNotContain("rules.").contains(" · ");
    }

    @Test
    void saysARuleInWords() {
        SmartRule question =
                SmartRule.stored(
                        """
                        {"all": [{"field": "year", "op": "between", "value": [1980, 1989]},
                         {"any": [{"field": "genre", "op": "is", "value": ["Rock", "Pop"]},
                          {"none": [{"field": "kind", "op": "is", "value": "LIVE"}]}]},
                         {"field": "added", "op": "inLast", "value": 1}]}\
                        """,
                        "random",
                        false,
                        50,
                        90);
        assertThat(RuleText.of(question, Locale.ENGLISH))
                .isEqualTo(
                        "Year between 1980 and 1989 and (Genre is Rock or Pop or none of (Kind is"
                            + " Live)) and Added in the last 1 day · at random · at most 50 videos"
                            + " · at most 90 minutes");
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForEveryFactAndEveryWayOfAskingAboutIt(VideoFact fact) {
        assertThat(RuleNode.operators(fact)).isNotEmpty();
        for (String key : List.of("rules.fact." + fact.key())) {
            assertThat(org.mvidarr.platform.Messages.text(Locale.ENGLISH, key)).isNotEqualTo(key);
        }
    }
}
