package org.mvidarr.organize.naming;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes one name of a file or folder out of any text, so that it may be written on every file
 * system people keep libraries on: ext4, NTFS, exFAT, APFS, SMB. The only place where this is done.
 */
public final class FileName {
    /**
     * Bytes of a name in UTF-8, extension included. File systems allow 255; side files need the
     * rest.
     */
    public static final int MAX_BYTES = 200;

    private static final String NOTHING = "Unknown";

    /** Control and direction marks; the joiner that emoji are made with is none of them. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\uFFFD&&[^\\u200D]]");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern COLON = Pattern.compile("\\s*:\\s+");
    private static final Pattern ENDS = Pattern.compile("^[ .]+|[ .]+$");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

    private FileName() {}

    /** The text as a name, 1 to {@value #MAX_BYTES} bytes. */
    public static String of(String text) {
        return of(text, "");
    }

    /**
     * The text as a name with an extension; the text is cut where both together would be too long.
     *
     * @param extension with its dot, or empty
     */
    public static String of(String text, String extension) {
        String visible =
                INVISIBLE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC)).replaceAll(" ");
        String allowed = replaced(COLON.matcher(visible).replaceAll(" - "));
        String name = trimmed(cut(trimmed(allowed), MAX_BYTES - bytes(extension)));
        if (name.isEmpty()) {
            name = NOTHING;
        }
        return (RESERVED.matcher(name).matches() ? reserved(name) : name) + extension;
    }

    /** The number to tell equal names apart, put before the extension. */
    public static String numbered(String name, String extension, int number) {
        String stem = name.substring(0, name.length() - extension.length());
        String suffix = " (" + number + ")" + extension;
        return cut(stem, MAX_BYTES - bytes(suffix)).strip() + suffix;
    }

    /** The extension with its dot, lower case; empty when there is none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 || dot < name.length() - 8
                ? ""
                : name.substring(dot).toLowerCase(Locale.ROOT);
    }

    private static String replaced(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '/', '\\', '|', ':' -> out.append('-');
                                case '"' -> out.append('\'');
                                case '<' -> out.append('(');
                                case '>' -> out.append(')');
                                case '*', '?' -> {}
                                default -> out.appendCodePoint(point);
                            }
                        });
        return out.toString();
    }

    private static String trimmed(String text) {
        return ENDS.matcher(SPACES.matcher(text).replaceAll(" ")).replaceAll("");
    }

    private static String reserved(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? name + "_" : name.substring(0, dot) + "_" + name.substring(dot);
    }

    /** Never in the middle of a character, nor between a letter and its accent. */
    private static String cut(String text, int max) {
        if (bytes(text) <= max) {
            return text;
        }
        int end = 0;
        int size = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            size += Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (size > max) {
                break;
            }
            at += Character.charCount(point);
            end = at;
        }
        while (end > 0 && isMark(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || point == 0x200D;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
