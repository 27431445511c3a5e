package org.mvidarr.platform.faces;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the address of a page asks for. Addresses are written by people too, so a filter or order
 * that does not exist is passed over and the page shows what it shows without it.
 */
@RequestScoped
public class Asked {
    private static final Set<Integer> SIZES = Set.of(25, 50, 100, 200);
    private static final int USUAL_SIZE = 50;
    private static final int LONGEST = 200;

    /** Cannot be typed, and one of them no database takes. */
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    @Inject HttpServletRequest request;

    /**
     * @param sorts the orders that the list knows
     * @param usual the order nobody asked for
     */
    public Paging paging(Set<String> sorts, String usual, boolean usuallyDescending) {
        String sort = text("sort");
        boolean known = sort != null && sorts.contains(sort);
        boolean descending = known ? "desc".equals(text("dir")) : usuallyDescending;
        Long page = number("page");
        Long size = number("size");
        return Paging.of(
                page == null ? 1 : (int) Math.clamp(page, 1, 100_000),
                size != null && SIZES.contains(size.intValue()) ? size.intValue() : USUAL_SIZE,
                known ? sort : usual,
                descending ? "descending" : "ascending",
                sorts,
                usual);
    }

    /** Null when absent or blank. */
    public @Nullable String text(String name) {
        String value = request.getParameter(name);
        if (value == null) {
            return null;
        }
        String text = CONTROL.matcher(value).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return null;
        }
        return Clipped.to(LONGEST, text);
    }

    /** Null when absent or no number. */
    public @Nullable Long number(String name) {
        String value = text(name);
        try {
            return value == null ? null : Long.valueOf(value);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /**
     * What was chosen of a list: each once, what is no number is passed over.
     *
     * @param most further ones are passed over
     */
    public List<Long> ids(String name, int most) {
        return values(name).stream()
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .limit(most)
                .toList();
    }

    /** All values of fields of one name, in their order, as they were typed. */
    public List<String> values(String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Null when absent or none of the constants. */
    public <E extends Enum<E>> @Nullable E choice(String name, Class<E> type) {
        String value = text(name);
        if (value != null) {
            for (E constant : type.getEnumConstants()) {
                if (constant.name().equals(value.toUpperCase(Locale.ROOT))) {
                    return constant;
                }
            }
        }
        return null;
    }

    /**
     * The id of what the page is about, or of what a pressed button is about: buttons in a list are
     * named like a command and carry the id, so that a list that has changed meanwhile cannot make
     * the command hit another row.
     *
     * @param name parameter, such as {@code id} or {@code f:stop}
     * @throws Refusal.NotFound when there is none
     */
    public long id(String name) {
        Long id = number(name);
        if (id == null) {
            throw new Refusal.NotFound("page.nothing");
        }
        return id;
    }
}
