package org.mvidarr.identity;

import org.mvidarr.fixture.Api;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Somebody's authenticator app, written from RFC 4226 and 6238 anew, so that it cannot share a
 * fault with the server.
 */
final class Authenticator {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP = 30;

    private final byte[] seed;
    private long newest;

    /**
     * @param key as the server shows it for typing
     */
    Authenticator(String key) {
        BigInteger number = BigInteger.ZERO;
        for (char letter : key.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(LETTERS.indexOf(letter)));
        }
        byte[] bytes = number.toByteArray();
        seed = new byte[20];
        int length = Math.min(bytes.length, seed.length);
        System.arraycopy(bytes, bytes.length - length, seed, seed.length - length, length);
    }

    /** A code nobody has used; waits for one when there is none, which takes half a minute. */
    synchronized String next() {
        newest = Math.max(newest + 1, present());
        Api.await("a new code", () -> newest <= present() + 1);
        return code(newest);
    }

    /** Six digits that are no code of this hour. */
    String wrong() {
        for (int guess = 0; ; guess++) {
            String text = "%06d".formatted(guess);
            if (Arrays.stream(hour()).noneMatch(text::equals)) {
                return text;
            }
        }
    }

    private String[] hour() {
        String[] codes = new String[120];
        Arrays.setAll(codes, i -> code(present() - 60 + i));
        return codes;
    }

    private String code(long step) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int at = hash[hash.length - 1] & 0xf;
            return "%06d"
                    .formatted((ByteBuffer.wrap(hash).getInt(at) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long present() {
        return Instant.now().getEpochSecond() / STEP;
    }
}
