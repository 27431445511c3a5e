package org.mvidarr.playlist;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What became of one entry of a playlist file.
 *
 * @param line where it stands in the file
 * @param text what people may recognise it by
 * @param videoId the video it means; null unless found
 * @param candidates the videos it may mean, when there are several; at most ten
 * @param reason why there is no video; null when found
 */
public record ImportedEntry(
        int line,
        String text,
        Outcome outcome,
        @Nullable Long videoId,
        List<Long> candidates,
        @Nullable Reason reason) {
    /** How the search ended. */
    public enum Outcome {
        /** By where its file lies. */
        FOUND_BY_PATH,
        /** By artist and title. */
        FOUND_BY_NAME,
        AMBIGUOUS,
        NOT_FOUND;

        boolean found() {
            return this == FOUND_BY_PATH || this == FOUND_BY_NAME;
        }
    }

    /** Why an entry gave no video. */
    public enum Reason {
        /** Several videos of this artist have this title. */
        SEVERAL_TITLED,
        /** Several files of the library may be meant. */
        SEVERAL_FILES,
        /** Neither a file at this place nor a video of this artist and title. */
        UNKNOWN,
        /** No such file, and the entry names no artist and title to look for. */
        NAMELESS,
        TOO_LONG,
        UNREADABLE,
        EMPTY
    }
}
