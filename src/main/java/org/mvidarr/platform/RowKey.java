package org.mvidarr.platform;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * Where a list goes on: what its order knows of the last row shown. Sent to readers as one opaque
 * word and taken back as {@code after}. Not a secret and not signed: it only says where to go on in
 * a list that the reader may see anyway, and everything in it is checked and bound.
 *
 * @param sortKey the order it belongs to
 * @param values of the order's columns, in their textual form, as the list wrote them
 * @param id of the row
 */
public record RowKey(String sortKey, boolean descending, List<String> values, long id) {
    private static final String GAP = "\u001f";
    private static final int LONGEST = 4_000;

    /** The word to hand out: letters, digits, {@code -} and {@code _}. */
    public String token() {
        String text =
                String.join(GAP, sortKey, descending ? "d" : "a", Long.toString(id))
                        + GAP
                        + String.join(GAP, values);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a word that was handed out for the same order.
     *
     * @throws Refusal.Invalid when it is none, or belongs to another order
     */
    static @Nullable RowKey of(@Nullable String token, String sortKey, boolean descending) {
        if (token == null || token.isEmpty()) {
            return null;
        }
        RowKey key = read(token);
        if (!key.sortKey.equals(sortKey) || key.descending != descending) {
            throw wrong();
        }
        return key;
    }

    private static RowKey read(String token) {
        if (token.length() > LONGEST) {
            throw wrong();
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(token)))
                            .toString();
            String[] parts = text.split(GAP, -1);
            if (parts.length < 4 || text.indexOf('\0') >= 0) {
                throw wrong();
            }
            return new RowKey(
                    parts[0],
                    parts[1].equals("d"),
                    List.of(parts).subList(3, parts.length),
                    Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw wrong();
        }
    }

    /** For lists that find a value in it which is none of theirs. */
    public static Refusal.Invalid wrong() {
        return new Refusal.Invalid("after", "paging.after");
    }
}
