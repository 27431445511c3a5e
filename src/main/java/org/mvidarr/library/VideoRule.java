package org.mvidarr.library;

import jakarta.json.JsonObject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which videos are meant: a tree of tests. Every rule there is names known facts and values of
 * their types and is small enough to be asked about, because nothing else can be built. A group
 * without members means nothing and leaves everything in.
 */
public sealed interface VideoRule {
    /** Deepest nesting. */
    int MOST_DEEP = 8;

    /** Groups and tests together. */
    int MOST_PARTS = 200;

    /** Every rule holds. */
    record All(List<VideoRule> rules) implements VideoRule {
        public All {
            rules = bounded(rules);
        }
    }

    /** At least one holds. */
    record Any(List<VideoRule> rules) implements VideoRule {
        public Any {
            rules = bounded(rules);
        }
    }

    /** Not one holds. */
    record None(List<VideoRule> rules) implements VideoRule {
        public None {
            rules = bounded(rules);
        }
    }

    /**
     * One fact against values.
     *
     * @param values in the form of the fact's {@link FactType}
     */
    record Test(VideoFact field, Operator op, List<String> values) implements VideoRule {
        public Test {
            if (!field.operators().contains(op)) {
                throw new Refusal.Invalid(field.key(), "rule.operator", field.key(), op.key());
            }
            if (!op.takes(values.size())) {
                throw new Refusal.Invalid(field.key(), "rule.values", field.key());
            }
            List<String> checked = new ArrayList<>();
            for (String value : values) {
                checked.add(field.type().checked(field, op, value));
            }
            values = List.copyOf(checked);
        }

        static Test of(VideoFact field, Operator op, Object... values) {
            return new Test(field, op, Arrays.stream(values).map(String::valueOf).toList());
        }
    }

    /** Members of the group; none of a test. */
    default List<VideoRule> rules() {
        return List.of();
    }

    /** 1 for a test. */
    default int depth() {
        return 1 + rules().stream().mapToInt(VideoRule::depth).max().orElse(0);
    }

    /** Groups and tests, this one included. */
    default int parts() {
        return 1 + rules().stream().mapToInt(VideoRule::parts).sum();
    }

    /**
     * Reads {@code {"all":[…]}}, {@code {"any":[…]}}, {@code {"none":[…]}} or {@code
     * {"field":"year","op":"atLeast","value":1990}}; several values are an array.
     *
     * @throws Refusal.Invalid when it is anything else
     */
    static VideoRule of(JsonObject json) {
        return VideoRuleJson.read(json, MOST_DEEP);
    }

    /**
     * As {@link #of(JsonObject)}.
     *
     * @param json at most 100,000 characters
     */
    static VideoRule parse(String json) {
        return VideoRuleJson.parse(json);
    }

    /** What {@link #of(JsonObject)} reads. */
    default JsonObject json() {
        return VideoRuleJson.write(this);
    }

    /** Both of them; null stands for everything. */
    static @Nullable VideoRule both(@Nullable VideoRule one, @Nullable VideoRule other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return new All(List.of(one, other));
    }

    private static List<VideoRule> bounded(List<VideoRule> rules) {
        List<VideoRule> kept = List.copyOf(rules);
        if (kept.stream().mapToInt(VideoRule::depth).max().orElse(0) >= MOST_DEEP) {
            throw new Refusal.Invalid(null, "rule.depth", MOST_DEEP);
        }
        if (kept.stream().mapToInt(VideoRule::parts).sum() >= MOST_PARTS) {
            throw new Refusal.Invalid(null, "rule.size", MOST_PARTS);
        }
        return kept;
    }
}
