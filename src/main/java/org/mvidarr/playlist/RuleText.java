package org.mvidarr.playlist;

import org.mvidarr.library.Operator;
import org.mvidarr.library.VideoRule;
import org.mvidarr.platform.Messages;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rules in words. */
final class RuleText {
    private final Locale locale;

    private RuleText(Locale locale) {
        this.locale = locale;
    }

    /**
     * The whole question, such as "Year at least 1980 and genre is Rock, at random, at most 50".
     */
    static String of(SmartRule question, Locale locale) {
        RuleText text = new RuleText(locale);
        StringBuilder sentence = new StringBuilder(text.rule(question.tree(), true));
        sentence.append(" · ").append(text.say("rules.sort." + question.sortKey()));
        if (question.mostVideos() != null) {
            sentence.append(" · ").append(text.say("rules.atMostVideos", question.mostVideos()));
        }
        if (question.mostMinutes() != null) {
            sentence.append(" · ").append(text.say("rules.atMostMinutes", question.mostMinutes()));
        }
        return sentence.toString();
    }

    private String rule(VideoRule rule, boolean outermost) {
        return switch (rule) {
            case VideoRule.Test test -> test(test);
            case VideoRule.All all -> group(all.rules(), "rules.and", outermost);
            case VideoRule.Any any -> group(any.rules(), "rules.or", outermost);
            case VideoRule.None none -> say("rules.noneOf", group(none.rules(), "rules.or", true));
        };
    }

    private String group(List<VideoRule> rules, String joint, boolean outermost) {
        if (rules.isEmpty()) {
            return say("rules.everything");
        }
        String joined =
                rules.stream()
                        .map(rule -> rule(rule, false))
                        .collect(Collectors.joining(" " + say(joint) + " "));
        return outermost || rules.size() == 1 ? joined : "(" + joined + ")";
    }

    private String test(VideoRule.Test test) {
        String fact = say("rules.fact." + test.field().key());
        String how = say("rules.op." + test.op().key());
        String between = " " + say(test.op() == Operator.BETWEEN ? "rules.and" : "rules.or") + " ";
        String values =
                test.values().stream()
                        .map(value -> value(test, value))
                        .collect(Collectors.joining(between));
        return (fact + " " + how + " " + values).strip();
    }

    private String value(VideoRule.Test test, String value) {
        if (test.op() == Operator.IN_LAST) {
            return say("rules.days", Integer.valueOf(value));
        }
        return switch (test.field().type()) {
            case STATUS -> say("status.video." + value);
            case KIND -> say("status.kind." + value);
            case ROLE -> say("status.credit." + value);
            case FLAG -> say("rules.flag." + value);
            case MOMENT -> value.substring(0, 10);
            default -> value;
        };
    }

    private String say(String key, Object... arguments) {
        return Messages.text(locale, key, arguments);
    }
}
