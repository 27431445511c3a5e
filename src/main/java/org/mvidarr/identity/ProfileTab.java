package org.mvidarr.identity;

import java.util.Locale;

/**
 * The tabs of the profile, in their order. A tab is the file {@code WEB-INF/profile/<name>.xhtml},
 * its name in lower case; title and icon come from here and from {@code profile.tab.<NAME>}.
 */
public enum ProfileTab {
    ACCOUNT("user"),
    PASSWORD("lock"),
    TWOFACTOR("shield"),
    SESSIONS("desktop"),
    LOGINS("sign-in"),
    KEYS("key"),
    LOOK("palette");

    private final String icon;

    ProfileTab(String icon) {
        this.icon = icon;
    }

    /** Value of the address' {@code tab} and name of the file. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Name of a PrimeIcon. */
    public String getIcon() {
        return icon;
    }

    /** Where the tab is found. */
    String address() {
        return "/profile?tab=" + getName();
    }
}
