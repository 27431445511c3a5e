package org.mvidarr.library;

import org.mvidarr.platform.Refusal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What the values of a fact look like, and so how it can be asked about. */
public enum FactType {
    TEXT(EnumSet.of(Operator.CONTAINS, Operator.LACKS)),
    /** Compared whole, as a reader would: case, accents and articles make no difference. */
    NAME(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IS_SET, Operator.IS_NOT_SET)),
    ID(EnumSet.of(Operator.IS, Operator.IS_NOT)),
    /** A technical word in lower case. */
    WORD(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.IS_SET, Operator.IS_NOT_SET)),
    STATUS(EnumSet.of(Operator.IS, Operator.IS_NOT)),
    KIND(EnumSet.of(Operator.IS, Operator.IS_NOT)),
    ROLE(EnumSet.of(Operator.IS, Operator.IS_NOT)),
    /** Whole and not negative. */
    NUMBER(
            EnumSet.of(
                    Operator.IS,
                    Operator.IS_NOT,
                    Operator.AT_LEAST,
                    Operator.AT_MOST,
                    Operator.BETWEEN,
                    Operator.IS_SET,
                    Operator.IS_NOT_SET)),
    /** {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}; the whole of the year or month. */
    DAY(
            EnumSet.of(
                    Operator.IS,
                    Operator.AT_LEAST,
                    Operator.AT_MOST,
                    Operator.BETWEEN,
                    Operator.IN_LAST,
                    Operator.IS_SET,
                    Operator.IS_NOT_SET)),
    /** An ISO 8601 instant, or a day in UTC. */
    MOMENT(
            EnumSet.of(
                    Operator.AT_LEAST,
                    Operator.AT_MOST,
                    Operator.BETWEEN,
                    Operator.IN_LAST,
                    Operator.IS_SET,
                    Operator.IS_NOT_SET)),
    FLAG(EnumSet.of(Operator.IS));

    static final long MOST_DAYS = 36_500;
    private static final int LONGEST = 300;
    private static final Pattern WORDS = Pattern.compile("[a-z0-9][a-z0-9._-]{0,59}");
    private static final Pattern DAYS =
            Pattern.compile("(1\\d{3}|2[01]\\d{2})(-(0[1-9]|1[0-2])(-\\d{2})?)?");

    private final Set<Operator> operators;

    FactType(Set<Operator> operators) {
        this.operators = operators;
    }

    public Set<Operator> operators() {
        return EnumSet.copyOf(operators);
    }

    /**
     * The value in the form it is kept in.
     *
     * @throws Refusal.Invalid when it is not of this type
     */
    String checked(VideoFact fact, Operator operator, String value) {
        String text = value.strip();
        if (text.isEmpty() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            throw wrong(fact);
        }
        if (operator == Operator.IN_LAST) {
            return number(fact, text, MOST_DAYS);
        }
        return switch (this) {
            case TEXT, NAME -> text;
            case ID, NUMBER -> number(fact, text, Long.MAX_VALUE / 2_000);
            case WORD -> matching(fact, WORDS, text.toLowerCase(Locale.ROOT));
            case STATUS -> constant(fact, VideoState.class, text);
            case KIND -> constant(fact, VideoKind.class, text);
            case ROLE -> constant(fact, CreditRole.class, text);
            case DAY -> day(fact, text);
            case MOMENT -> moment(fact, text).toString();
            case FLAG -> matching(fact, Pattern.compile("true|false"), text);
        };
    }

    /** The first day a value of type {@link #DAY} covers. */
    static LocalDate first(String day) {
        return LocalDate.parse(day + "-01-01".substring((day.length() - 4) / 3 * 3));
    }

    /** The day behind the last one it covers. */
    static LocalDate behind(String day) {
        LocalDate first = first(day);
        return switch (day.length()) {
            case 4 -> first.plusYears(1);
            case 7 -> first.plusMonths(1);
            default -> first.plusDays(1);
        };
    }

    private static String number(VideoFact fact, String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number < 0 || number > most) {
                throw wrong(fact);
            }
            return Long.toString(number);
        } catch (NumberFormatException e) {
            throw wrong(fact);
        }
    }

    private static String matching(VideoFact fact, Pattern pattern, String text) {
        if (!pattern.matcher(text).matches()) {
            throw wrong(fact);
        }
        return text;
    }

    private static String day(VideoFact fact, String text) {
        matching(fact, DAYS, text);
        try {
            behind(text);
            return text;
        } catch (DateTimeException e) {
            throw wrong(fact);
        }
    }

    private static Instant moment(VideoFact fact, String text) {
        try {
            Instant moment =
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text);
            int year = moment.atOffset(ZoneOffset.UTC).getYear();
            if (year < 1900 || year > 2200) {
                throw wrong(fact);
            }
            return moment;
        } catch (DateTimeException e) {
            throw wrong(fact);
        }
    }

    private static <E extends Enum<E>> String constant(VideoFact fact, Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text.toUpperCase(Locale.ROOT))) {
                return constant.name();
            }
        }
        String allowed =
                String.join(", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        throw new Refusal.Invalid(fact.key(), "library.filter", allowed);
    }

    private static Refusal.Invalid wrong(VideoFact fact) {
        return new Refusal.Invalid(fact.key(), "rule.value", fact.key());
    }
}
