package org.mvidarr.settings;

import java.util.Locale;

/** The pages that settings are grouped into, in their order. */
public enum Section {
    LIBRARY("folder-open", true),
    DOWNLOADS("download", true),
    SERVER("server", false),
    SECURITY("lock", false);

    private final String icon;
    private final boolean open;

    Section(String icon, boolean open) {
        this.icon = icon;
        this.open = open;
    }

    /** Name of a PrimeIcon. */
    public String icon() {
        return icon;
    }

    /** Whether managers may read what stands here; to change it is for administrators. */
    public boolean isOpen() {
        return open;
    }

    /** As it stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }
}
