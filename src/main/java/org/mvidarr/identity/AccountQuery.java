package org.mvidarr.identity;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/**
 * Which accounts a list shows; null asks for nothing.
 *
 * @param text part of a user name or e-mail address
 */
public record AccountQuery(@Nullable String text, @Nullable Role role, @Nullable Boolean active) {
    public static final AccountQuery ALL = new AccountQuery(null, null, null);

    /** For {@code like} with a backslash as its escape, in lower case. */
    String pattern() {
        String part = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        return "%" + part.replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    List<Role> roles() {
        return role == null ? List.of(Role.values()) : List.of(role);
    }

    List<Boolean> activities() {
        return active == null ? List.of(true, false) : List.of(active);
    }
}
