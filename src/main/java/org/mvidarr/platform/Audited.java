package org.mvidarr.platform;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A deed that the audit log must know of. Fired as a CDI event by the door that does it; who, when
 * and from where is added by the observer. A deed that succeeded is written in the transaction that
 * did it and shares its fate; {@code REFUSED} and {@code FAILED} are written on their own, so that
 * a rollback does not take them along.
 *
 * @param action dotted lower case, past tense where it fits: {@code user.created}; at most 60
 *     characters
 * @param target what it was done to, as people would name it; long texts are cut
 * @param detail texts, numbers, truth values, null, and maps and lists of these; never a secret
 * @param by who did it, where the request does not tell: at a sign-in
 */
public record Audited(
        String action,
        @Nullable String target,
        Outcome outcome,
        Map<String, Object> detail,
        @Nullable Actor by) {
    /** How it ended. */
    public enum Outcome {
        OK,
        /** A rule said no: a wrong password, a role too weak. */
        REFUSED,
        /** It should have worked. */
        FAILED
    }

    /** Somebody with an account. */
    public record Actor(long id, String username) {}

    public Audited(
            String action, @Nullable String target, Outcome outcome, Map<String, Object> detail) {
        this(action, target, outcome, detail, null);
    }

    public static Audited ok(String action, @Nullable String target) {
        return new Audited(action, target, Outcome.OK, Map.of());
    }

    public static Audited refused(String action, @Nullable String target) {
        return new Audited(action, target, Outcome.REFUSED, Map.of());
    }

    public static Audited failed(String action, @Nullable String target) {
        return new Audited(action, target, Outcome.FAILED, Map.of());
    }

    /** A success that changed something; secrets are masked by the caller. */
    public static Audited changed(
            String action,
            @Nullable String target,
            Map<String, ? extends @Nullable Object> before,
            Map<String, ? extends @Nullable Object> after) {
        return ok(action, target).with("before", before).with("after", after);
    }

    /** The same with one more fact. */
    public Audited with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(detail);
        more.put(name, value);
        return new Audited(action, target, outcome, more, by);
    }

    /** The same, done by somebody whom the request does not know yet. */
    public Audited by(long userId, String username) {
        return new Audited(action, target, outcome, detail, new Actor(userId, username));
    }
}
