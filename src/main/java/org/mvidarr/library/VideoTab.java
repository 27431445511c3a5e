package org.mvidarr.library;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/** The parts of a video's page. */
public enum VideoTab {
    ABOUT("info-circle"),
    VERSIONS("clone"),
    FILES("file"),
    SOURCES("link"),
    LYRICS("align-left"),
    HISTORY("history");

    private final String icon;

    VideoTab(String icon) {
        this.icon = icon;
    }

    /** As it stands in addresses. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String getIcon() {
        return icon;
    }

    static VideoTab of(@Nullable String name) {
        return Arrays.stream(values())
                .filter(tab -> tab.getName().equals(name))
                .findFirst()
                .orElse(ABOUT);
    }
}
