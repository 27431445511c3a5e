package org.mvidarr.platform.egress;

import org.mvidarr.platform.Refusal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address taken apart.
 *
 * @param target path and query as they stand in the address, at least {@code /}
 */
record WebAddress(boolean secure, Authority authority, String target) {
    /**
     * Longer addresses are refused; browsers and servers begin to fail at about the same length.
     */
    static final int MAX_LENGTH = 2_000;

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(.*)");
    private static final Pattern AFTER_SCHEME =
            Pattern.compile("//([^/?#\\\\]+)((?:[/?][^#\\\\]*)?)(#.*)?");
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\s\\p{Cf}]");

    /**
     * @throws Refusal.Invalid for the field {@code url}, saying what is wrong with it
     */
    static WebAddress parse(String url) {
        if (url.length() > MAX_LENGTH) {
            throw new Refusal.Invalid("url", "egress.long", MAX_LENGTH);
        }
        Matcher scheme = SCHEME.matcher(url);
        if (UNPRINTABLE.matcher(url).find() || !scheme.matches()) {
            throw new Refusal.Invalid("url", "egress.url");
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (!name.equals("http") && !name.equals("https")) {
            throw new Refusal.Invalid("url", "egress.scheme", name);
        }
        Matcher rest = AFTER_SCHEME.matcher(scheme.group(2));
        if (!rest.matches()) {
            throw new Refusal.Invalid("url", "egress.url");
        }
        if (rest.group(1).indexOf('@') >= 0) {
            throw new Refusal.Invalid("url", "egress.userinfo");
        }
        boolean secure = name.equals("https");
        String target = rest.group(2);
        return new WebAddress(
                secure,
                authority(rest.group(1), secure ? 443 : 80),
                target.startsWith("/") ? target : "/" + target);
    }

    /**
     * @throws Refusal.Invalid when it names no host that could be reached
     */
    static Authority authority(String text, int defaultPort) {
        try {
            return Authority.parse(text, defaultPort);
        } catch (Authority.OddAddressException e) {
            throw new Refusal.Invalid("url", "egress.address", text);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("url", "egress.host", text);
        }
    }
}
