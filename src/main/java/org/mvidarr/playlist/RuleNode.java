package org.mvidarr.playlist;

import org.mvidarr.library.FactType;
import org.mvidarr.library.Operator;
import org.mvidarr.library.VideoFact;
import org.mvidarr.library.VideoRule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A rule as it is being written: unlike a {@link VideoRule} it may make no sense yet. */
public sealed interface RuleNode {
    /** What a group wants of its members. */
    enum Wish {
        ALL,
        ANY,
        NONE
    }

    /**
     * Several, of which all, some or none must hold.
     *
     * @param members may be changed by who is writing
     */
    record Group(Wish wish, List<RuleNode> members) implements RuleNode {
        @Override
        public VideoRule rule() {
            List<VideoRule> rules = members.stream().map(RuleNode::rule).toList();
            return switch (wish) {
                case ALL -> new VideoRule.All(rules);
                case ANY -> new VideoRule.Any(rules);
                case NONE -> new VideoRule.None(rules);
            };
        }
    }

    /**
     * One test.
     *
     * @param values as they were typed
     */
    record Line(VideoFact field, Operator op, List<String> values) implements RuleNode {
        /** Several values are written into one box with this between them. */
        static final String BETWEEN_VALUES = ";";

        /** The next one somebody may want to write. */
        static Line fresh() {
            return new Line(VideoFact.GENRE, Operator.IS, List.of());
        }

        /** Another way of asking, when this one does not go with the field. */
        Line fitting() {
            return field.operators().contains(op)
                    ? this
                    : new Line(field, operators(field).getFirst(), List.of());
        }

        @Override
        public VideoRule rule() {
            return new VideoRule.Test(field, op, split());
        }

        private List<String> split() {
            boolean list =
                    switch (field.type()) {
                        case NAME, TEXT, WORD, ID, NUMBER -> op != Operator.BETWEEN;
                        default -> false;
                    };
            Stream<String> all = values.stream();
            return (list ? all.flatMap(value -> Stream.of(value.split(BETWEEN_VALUES))) : all)
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .toList();
        }
    }

    /**
     * What it means.
     *
     * @throws org.mvidarr.platform.Refusal.Invalid when a value is missing or wrong
     */
    VideoRule rule();

    /** The ways of asking about a fact, in the order of a list to choose from. */
    static List<Operator> operators(VideoFact field) {
        return Stream.of(Operator.values()).filter(field.operators()::contains).toList();
    }

    /** The same rule to be changed. */
    static RuleNode of(VideoRule rule) {
        return switch (rule) {
            case VideoRule.All all -> group(Wish.ALL, all.rules());
            case VideoRule.Any any -> group(Wish.ANY, any.rules());
            case VideoRule.None none -> group(Wish.NONE, none.rules());
            case VideoRule.Test test -> line(test);
        };
    }

    private static Group group(Wish wish, List<VideoRule> rules) {
        List<RuleNode> members = new ArrayList<>();
        rules.forEach(rule -> members.add(of(rule)));
        return new Group(wish, members);
    }

    private static Line line(VideoRule.Test test) {
        FactType type = test.field().type();
        boolean joined =
                switch (type) {
                    case NAME, TEXT, WORD, ID, NUMBER -> test.op() != Operator.BETWEEN;
                    default -> false;
                };
        List<String> values =
                type == FactType.MOMENT && test.op() != Operator.IN_LAST
                        ? test.values().stream().map(value -> value.substring(0, 10)).toList()
                        : test.values();
        return new Line(
                test.field(),
                test.op(),
                joined && values.size() > 1
                        ? List.of(String.join(Line.BETWEEN_VALUES + " ", values))
                        : values);
    }

    /** {@code all} for {@link Wish#ALL}. */
    static String key(Wish wish) {
        return wish.name().toLowerCase(Locale.ROOT);
    }
}
