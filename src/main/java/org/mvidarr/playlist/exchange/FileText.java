package org.mvidarr.playlist.exchange;

import org.mvidarr.platform.Refusal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a file that came from anywhere. */
final class FileText {
    /** What old players wrote before UTF-8 was usual; gives every byte a meaning. */
    private static final Charset OLD = Charset.forName("windows-1252");

    private FileText() {}

    /** UTF-8, or UTF-16 when it says so, without its mark. Null when it is neither. */
    private static String decoded(byte[] bytes) throws CharacterCodingException {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return strict(bytes, StandardCharsets.UTF_16);
        }
        String text = strict(bytes, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /**
     * @throws Refusal.Invalid when it is no UTF-8
     */
    static String json(byte[] bytes) {
        try {
            return decoded(bytes);
        } catch (CharacterCodingException e) {
            throw new Refusal.Invalid("file", "playlist.file.encoding");
        }
    }

    /** Never fails: what is no UTF-8 was written by an old player. */
    static String lines(byte[] bytes) {
        try {
            return decoded(bytes);
        } catch (CharacterCodingException e) {
            return new String(bytes, OLD);
        }
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
