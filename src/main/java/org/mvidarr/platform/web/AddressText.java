package org.mvidarr.platform.web;

import org.mvidarr.platform.Refusal;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The parts of an address, percent-decoded strictly: whole escapes, UTF-8, no zero byte. */
final class AddressText {
    private static final int ESCAPE = 3;

    private AddressText() {}

    /**
     * @param raw as it was sent; a plus is a space, as forms have it
     * @throws Refusal.Invalid when it stands for no text
     */
    static String decoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '%') {
                bytes.write(octet(raw, i));
                i += ESCAPE - 1;
            } else if (c < 128) {
                bytes.write(c == '+' ? ' ' : c);
            } else {
                bytes.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes.toByteArray()))
                            .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (CharacterCodingException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static int octet(String raw, int start) {
        if (start + ESCAPE > raw.length()) {
            throw unreadable();
        }
        int high = Character.digit(raw.charAt(start + 1), 16);
        int low = Character.digit(raw.charAt(start + 2), 16);
        if (high < 0 || low < 0) {
            throw unreadable();
        }
        return high * 16 + low;
    }

    private static Refusal.Invalid unreadable() {
        return new Refusal.Invalid(null, "query.text");
    }
}
