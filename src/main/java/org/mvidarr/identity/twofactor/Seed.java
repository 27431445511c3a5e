package org.mvidarr.identity.twofactor;

import java.security.SecureRandom;
import java.util.Locale;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * What an authenticator app and this server share: 160 random bits, as many as RFC 4226 (section 4)
 * recommends, written in Base32 (RFC 4648) as apps want it.
 */
final class Seed {
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int LETTERS = 32;
    private static final int BITS_PER_LETTER = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seed() {}

    static String random() {
        StringBuilder letters = new StringBuilder(LETTERS);
        for (int i = 0; i < LETTERS; i++) {
            letters.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return letters.toString();
    }

    /** In groups of four, to be typed into an app that has no camera. */
    static String grouped(String seed) {
        return seed.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /**
     * @param seed Base32 without padding, in any case
     */
    static SecretKey key(String seed) {
        byte[] bytes = new byte[seed.length() * BITS_PER_LETTER / Byte.SIZE];
        int buffer = 0;
        int bits = 0;
        int filled = 0;
        for (char letter : seed.toUpperCase(Locale.ROOT).toCharArray()) {
            int value = ALPHABET.indexOf(letter);
            if (value < 0) {
                // Without the text: it is a secret.
                throw new IllegalArgumentException("The seed is no Base32");
            }
            buffer = buffer << BITS_PER_LETTER | value;
            bits += BITS_PER_LETTER;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes[filled++] = (byte) (buffer >> bits);
            }
        }
        return new SecretKeySpec(bytes, "RAW");
    }
}
