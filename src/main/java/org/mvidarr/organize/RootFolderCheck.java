package org.mvidarr.organize;

import java.util.List;

/**
 * What can be said of a folder before it becomes a root folder. It can become one when there are no
 * problems.
 *
 * @param freeBytes 0 when not known
 * @param videoCount videos found in it within a few seconds
 * @param countIsWhole false when there was not time enough to look everywhere
 * @param problems bundle keys under {@code refusal.}, without arguments but the path
 */
public record RootFolderCheck(
        String path,
        boolean exists,
        boolean directory,
        boolean readable,
        boolean writable,
        long freeBytes,
        long totalBytes,
        long videoCount,
        boolean countIsWhole,
        List<String> problems) {

    public boolean isGood() {
        return problems.isEmpty();
    }
}
