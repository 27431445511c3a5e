package org.mvidarr.platform.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * 256 bits that seal and open texts with AES-GCM. Immutable, thread-safe; its {@link #toString}
 * tells the id alone.
 */
final class MasterKey {
    private static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int ID_BYTES = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String id;
    private final byte[] bits;
    private final Instant created;

    private MasterKey(byte[] bits, Instant created) {
        this.bits = bits;
        this.created = created;
        this.id = idOf(bits);
    }

    static MasterKey random(Instant now) {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new MasterKey(bits, now);
    }

    /**
     * @param text 32 bytes in base64, with or without padding
     * @throws IllegalArgumentException when it is something else; does not quote it
     */
    static MasterKey of(String text, Instant created) {
        byte[] bits;
        try {
            bits = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
        if (bits.length != BYTES) {
            throw unusable();
        }
        return new MasterKey(bits, created);
    }

    private static IllegalArgumentException unusable() {
        return new IllegalArgumentException("a key must be 32 bytes in base64");
    }

    /** Eight hexadecimal digits made of the key; what has 256 random bits cannot be guessed. */
    private static String idOf(byte[] bits) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("mvidarr key id".getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(Arrays.copyOf(digest.digest(bits), ID_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return id;
    }

    Instant created() {
        return created;
    }

    String text() {
        return Base64.getEncoder().encodeToString(bits);
    }

    /** A fresh nonce, then ciphertext and tag. */
    byte[] seal(byte[] plain, byte[] bound) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] closed = cipher(Cipher.ENCRYPT_MODE, nonce, 0, bound).doFinal(plain);
            byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + closed.length);
            System.arraycopy(closed, 0, all, NONCE_BYTES, closed.length);
            return all;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    /**
     * @throws AEADBadTagException when it was sealed otherwise, or changed
     */
    byte[] open(byte[] all, byte[] bound) throws AEADBadTagException {
        if (all.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw new AEADBadTagException();
        }
        try {
            return cipher(Cipher.DECRYPT_MODE, all, 0, bound)
                    .doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, int offset, byte[] bound)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(bits, "AES"),
                new GCMParameterSpec(TAG_BITS, nonce, offset, NONCE_BYTES));
        cipher.updateAAD(bound);
        return cipher;
    }

    @Override
    public String toString() {
        return "key " + id;
    }
}
