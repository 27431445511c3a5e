package org.mvidarr.identity.audit;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited.Outcome;
import org.mvidarr.platform.Clipped;

import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Which events are asked for; null components ask for all. Texts are cut and cleaned when it is
 * made.
 *
 * @param user name of who did it, capitals alike
 * @param action its beginning: {@code login.} finds {@code login.failed}
 * @param from inclusive
 * @param to exclusive
 * @param target a part of what it was done to, capitals alike
 * @param address its beginning: {@code 192.168.}
 */
public record AuditFilter(
        @Nullable String user,
        @Nullable String action,
        @Nullable Outcome outcome,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String target,
        @Nullable String address) {
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);
    private static final int LONGEST = 200;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    public AuditFilter {
        user = clean(user);
        action = clean(action);
        target = clean(target);
        address = clean(address);
    }

    public boolean isEmpty() {
        return equals(ALL);
    }

    private static @Nullable String clean(@Nullable String given) {
        if (given == null) {
            return null;
        }
        String text = CONTROL.matcher(given).replaceAll(" ").strip();
        return text.isEmpty() ? null : Clipped.to(LONGEST, text);
    }
}
