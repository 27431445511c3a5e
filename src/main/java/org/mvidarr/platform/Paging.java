package org.mvidarr.platform;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Set;

/**
 * Which page of which order is asked for. Always within bounds: built only by {@link #of}.
 *
 * @param page from 1
 * @param pageSize 1 to {@value #MAX_SIZE}
 * @param sortKey one of the names the list allows
 * @param after the row to go on behind, instead of counting pages; null for none
 * @param seed makes the order {@code random} another one
 */
@Allowed(
        rules = "parameters",
        because =
                "the four raw parameters of every list and the two things they are checked against")
public record Paging(
        int page,
        int pageSize,
        String sortKey,
        boolean descending,
        @Nullable RowKey after,
        long seed) {
    public static final int MAX_SIZE = 1_000;
    public static final int MAX_PAGE = 1_000_000;

    /**
     * Checks what came from outside.
     *
     * @param sortKey null or empty means the first of {@code allowed}
     * @param sortDirection {@code ascending}, {@code descending}, {@code default} or null
     * @throws Refusal.Invalid naming the wrong parameter
     */
    public static Paging of(
            int page,
            int pageSize,
            @Nullable String sortKey,
            @Nullable String sortDirection,
            Set<String> allowed,
            String defaultSort) {
        if (page < 1 || page > MAX_PAGE) {
            throw new Refusal.Invalid("page", "paging.page", MAX_PAGE);
        }
        if (pageSize < 1 || pageSize > MAX_SIZE) {
            throw new Refusal.Invalid("pageSize", "paging.size", MAX_SIZE);
        }
        String key = sortKey == null || sortKey.isEmpty() ? defaultSort : sortKey;
        if (!allowed.contains(key)) {
            throw new Refusal.Invalid(
                    "sortKey",
                    "paging.sort",
                    String.join(", ", allowed.stream().sorted().toList()));
        }
        return new Paging(page, pageSize, key, isDescending(sortDirection), null, 0);
    }

    /**
     * The same order, going on behind a row.
     *
     * @param token {@code next} of the page before; null or empty for none
     * @throws Refusal.Invalid when it was not handed out for this order
     */
    public Paging after(@Nullable String token) {
        RowKey key = RowKey.of(token, sortKey, descending);
        return new Paging(key == null ? page : 1, pageSize, sortKey, descending, key, seed);
    }

    /** The same page of another order, from its beginning. */
    public Paging by(String key, boolean down) {
        return new Paging(page, pageSize, key, down, null, seed);
    }

    public Paging seeded(long number) {
        return new Paging(page, pageSize, sortKey, descending, after, number);
    }

    /** Rows to skip. */
    public int offset() {
        return (page - 1) * pageSize;
    }

    private static boolean isDescending(@Nullable String direction) {
        return switch (direction == null ? "default" : direction.toLowerCase(Locale.ROOT)) {
            case "default", "", "ascending", "asc" -> false;
            case "descending", "desc" -> true;
            default -> throw new Refusal.Invalid("sortDirection", "paging.direction");
        };
    }
}
