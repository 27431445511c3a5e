package org.mvidarr;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which feature may use which: the truth that {@code docs/architecture.md} shows and {@link
 * ArchitectureTest} holds. Change it when the truth changes, here and there together.
 */
final class FeatureMap {
    private static final String ALL = "*";

    private static final Map<String, Set<String>> ALLOWED =
            Map.ofEntries(
                    line("operations", ALL),
                    line(
                            "notification",
                            "library download media organize discovery identity settings jobs"
                                    + " platform"),
                    line("channel", "playlist playback media library settings identity platform"),
                    line(
                            "discovery",
                            "metadata quality download organize library settings identity jobs"
                                    + " platform"),
                    line(
                            "download",
                            "quality organize media library settings identity jobs platform"),
                    line(
                            "organize",
                            "media quality metadata library settings identity jobs platform"),
                    line("playback", "media library playlist identity settings platform"),
                    line("playlist", "media library identity platform"),
                    line("quality", "media library settings identity platform"),
                    line("metadata", "library settings jobs platform"),
                    line("media", "library settings jobs identity platform"),
                    line("library", "identity settings platform"),
                    line("jobs", "identity settings platform"),
                    line("identity", "settings platform"),
                    line("settings", "platform"),
                    line("platform", ""));

    /** Features whose sub-packages are providers, of use to nobody but their parent's seam. */
    private static final Set<String> WITH_PROVIDERS =
            Set.of("metadata", "download", "notification");

    private FeatureMap() {}

    static Set<String> features() {
        return ALLOWED.keySet();
    }

    static boolean allows(String from, String to) {
        Set<String> allowed = ALLOWED.getOrDefault(from, Set.of());
        return from.equals(to) || allowed.contains(to) || allowed.contains(ALL);
    }

    /** "download" for {@code org.mvidarr.download.ytdlp.X}; empty for the root package. */
    static String featureOf(String packageName) {
        String[] names = packageName.split("\\.");
        return names.length > 2 ? names[2] : "";
    }

    static boolean isProvider(String packageName) {
        String[] names = packageName.split("\\.");
        return names.length > 3 && WITH_PROVIDERS.contains(names[2]);
    }

    private static Map.Entry<String, Set<String>> line(String feature, String may) {
        return Map.entry(
                feature,
                Arrays.stream(may.split(" "))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
