package org.mvidarr.identity;

import org.mvidarr.platform.Refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a new password must not be: too short, or among the first that anybody tries. Which kinds of
 * characters it is made of is no concern (NIST SP 800-63B, 3.1.1).
 */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int FEWEST_CHARACTERS = 4;
    private static final Pattern SPACES = Pattern.compile(" +");

    private PasswordRules() {}

    /**
     * @throws Refusal.Invalid naming {@code password}
     */
    static void check(String username, String password) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            throw new Refusal.Invalid("password", "identity.password-length", SHORTEST, LONGEST);
        }
        if (isEasy(username, password.toLowerCase(Locale.ROOT))) {
            throw new Refusal.Invalid("password", "identity.password-easy");
        }
    }

    private static boolean isEasy(String username, String password) {
        String name = username.toLowerCase(Locale.ROOT);
        String word = trimmed(password);
        String unit = unit(password);
        return password.chars().distinct().count() < FEWEST_CHARACTERS
                || password.equals(name)
                || word.equals(trimmed(name))
                || isCommon(new HashSet<>(List.of(password, word, unit)));
    }

    /** Without the digits and signs people put before and after a word to please a rule. */
    private static String trimmed(String password) {
        return password.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** "abcabcabc" is no better than "abc". */
    private static String unit(String password) {
        int length = password.length();
        for (int size = 1; size <= length / 2; size++) {
            String part = password.substring(0, size);
            if (length % size == 0 && part.repeat(length / size).equals(password)) {
                return part;
            }
        }
        return password;
    }

    /** Reads the list each time: a few milliseconds, seldom, instead of megabytes for ever. */
    private static boolean isCommon(Set<String> forms) {
        try (InputStream in = PasswordRules.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("The list of common passwords is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(SPACES::splitAsStream)
                    .anyMatch(forms::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
