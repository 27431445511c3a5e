package org.mvidarr.organize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The files that belong to a video file by their names: NFO, pictures, subtitles, lyrics. */
final class SideFiles {
    private static final Set<String> ENDS =
            Set.of(".nfo", ".jpg", ".jpeg", ".png", ".webp", ".vtt", ".srt", ".ass", ".lrc");

    private SideFiles() {}

    static Path poster(Path video) {
        return video.resolveSibling(base(video) + "-poster.jpg");
    }

    /** Name without extension. */
    static String base(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }

    /** What stands beside a video, or stood beside it before it was moved. */
    static List<Path> of(Path video) throws IOException {
        List<Path> found = new ArrayList<>();
        Path folder = video.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return found;
        }
        String base = base(video);
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                if (!file.equals(video)
                        && belongs(file.getFileName().toString(), base)
                        && Files.isRegularFile(file)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    /** The name of a side file when its video gets another name. */
    static String renamed(Path side, Path videoBefore, Path videoAfter) {
        return base(videoAfter)
                + side.getFileName().toString().substring(base(videoBefore).length());
    }

    private static boolean belongs(String name, String base) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.length() > base.length()
                && name.startsWith(base)
                && (name.charAt(base.length()) == '.' || name.charAt(base.length()) == '-')
                && ENDS.stream().anyMatch(lower::endsWith);
    }
}
