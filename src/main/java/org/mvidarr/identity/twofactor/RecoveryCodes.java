package org.mvidarr.identity.twofactor;

import org.mvidarr.identity.Secrets;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Codes for who has lost his authenticator app: 80 random bits each, which is more than anybody can
 * try offline, so a plain hash is enough to keep of them. Written in four groups with letters and
 * digits that cannot be mistaken for each other (Crockford's Base32).
 */
final class RecoveryCodes {
    static final int COUNT = 10;
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LETTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** Ten fresh ones, such as {@code 3f7k-9wzd-m2xa-0q8h}. */
    static List<String> fresh() {
        return Stream.generate(RecoveryCodes::one).distinct().limit(COUNT).toList();
    }

    /** What is kept of a code, however it was typed. */
    static String hash(String typed) {
        return Secrets.hash(
                typed.toLowerCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('o', '0')
                        .replaceAll("[il]", "1"));
    }

    private static String one() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "")
                    .append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
