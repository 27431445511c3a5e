package org.mvidarr.organize;

import java.util.Locale;
import java.util.Set;

/** Which names are videos, and which folders are never looked into. */
final class VideoFiles {
    private static final Set<String> EXTENSIONS =
            Set.of("mp4", "mkv", "webm", "mov", "avi", "m4v", "wmv", "flv", "ts", "mpg");
    private static final Set<String> NOT_LOOKED_INTO =
            Set.of(
                    "$recycle.bin",
                    "#recycle",
                    "@recycle",
                    "@eadir",
                    "lost+found",
                    "system volume information",
                    "recycler",
                    "trash");

    private VideoFiles() {}

    static boolean isVideo(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0
                && name.charAt(0) != '.'
                && EXTENSIONS.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
    }

    static boolean isPassedOver(String folder) {
        return folder.startsWith(".") || NOT_LOOKED_INTO.contains(folder.toLowerCase(Locale.ROOT));
    }
}
