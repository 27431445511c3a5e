package org.mvidarr.library;

import java.util.Locale;

/** How a fact is compared with the values of a test. */
public enum Operator {
    /** One of the values. */
    IS(1, 100),
    /** None of the values. */
    IS_NOT(1, 100),
    AT_LEAST(1, 1),
    AT_MOST(1, 1),
    /** Both ends included. */
    BETWEEN(2, 2),
    /** Within that many days before now. */
    IN_LAST(1, 1),
    /** Known at all. */
    IS_SET(0, 0),
    IS_NOT_SET(0, 0),
    /** Has words that begin like these; one of the values is enough. */
    CONTAINS(1, 20),
    LACKS(1, 20);

    private final int fewest;
    private final int most;

    Operator(int fewest, int most) {
        this.fewest = fewest;
        this.most = most;
    }

    boolean takes(int values) {
        return values >= fewest && values <= most;
    }

    /** Its name in JSON, such as {@code atLeast}. */
    public String key() {
        return camel(name());
    }

    static String camel(String constant) {
        String[] words = constant.toLowerCase(Locale.ROOT).split("_");
        StringBuilder key = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            key.append(Character.toUpperCase(words[i].charAt(0)))
                    .append(words[i], 1, words[i].length());
        }
        return key.toString();
    }
}
