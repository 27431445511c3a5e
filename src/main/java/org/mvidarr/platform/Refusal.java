package org.mvidarr.platform;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * A door says no, for a reason its caller can act on. The text is looked up in the message bundle
 * under {@code refusal.<code>}, in English for the API and the log, in the reader's language on a
 * page. Rolls the transaction back.
 */
public abstract sealed class Refusal extends RuntimeException {
    private final String code;
    private final List<Object> arguments;

    private Refusal(String code, Object... arguments) {
        super(Messages.text(Locale.ENGLISH, "refusal." + code, arguments));
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** Bundle key without its {@code refusal.} prefix; stable, clients may test for it. */
    public String code() {
        return code;
    }

    /** The reason in the reader's language. */
    public String text(Locale locale) {
        return Messages.text(locale, "refusal." + code, arguments.toArray());
    }

    /** What the caller named does not exist, or is not for him to know of. */
    public static final class NotFound extends Refusal {
        public NotFound(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /** Possible in itself, but not in the present state: taken, changed meanwhile, already done. */
    public static sealed class Conflict extends Refusal permits Stale {
        public Conflict(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /** Changed by somebody else since the caller read it. */
    public static final class Stale extends Conflict {
        private final int currentVersion;

        public Stale(String code, int currentVersion) {
            super(code, currentVersion);
            this.currentVersion = currentVersion;
        }

        /** The version to read before trying again. */
        public int currentVersion() {
            return currentVersion;
        }
    }

    /** The input itself is wrong. */
    public static final class Invalid extends Refusal {
        private final @Nullable String field;

        /**
         * @param field name of the input the message belongs beside; null when it is the whole
         *     request
         */
        public Invalid(@Nullable String field, String code, Object... arguments) {
            super(code, arguments);
            this.field = field;
        }

        public @Nullable String field() {
            return field;
        }
    }

    /** The caller is known and may not. */
    public static final class Forbidden extends Refusal {
        public Forbidden(String code, Object... arguments) {
            super(code, arguments);
        }
    }

    /** Too many tries; the same request may be all right later. */
    public static final class TooMany extends Refusal {
        private final long seconds;

        /**
         * @param seconds how long to wait; also the first argument of the text
         */
        public TooMany(String code, long seconds) {
            super(code, seconds);
            this.seconds = seconds;
        }

        public long seconds() {
            return seconds;
        }
    }

    /**
     * Something outside this program is away: a disk, a tool, a service. Worth another try later.
     */
    public static final class Unavailable extends Refusal {
        public Unavailable(String code, Object... arguments) {
            super(code, arguments);
        }
    }
}
