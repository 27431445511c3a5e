package org.mvidarr.platform.tools;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What was found out about one program, for the About page and the health check.
 *
 * @param name {@code ffmpeg}, {@code ffprobe} or {@code yt-dlp}
 * @param version as the program says it; null when none runs
 * @param path of the program, or the folder it was unpacked to
 * @param missing what it cannot do, such as {@code encoder libwebp}; with state OK nothing vital
 * @param passedOver programs that come before this one in order and were not good enough, each with
 *     the reason, in English
 * @param remedy message key of what the owner can do about it; null when nothing need be done
 */
public record ToolStatus(
        String name,
        State state,
        @Nullable String version,
        @Nullable String path,
        @Nullable Origin origin,
        List<String> missing,
        List<String> passedOver,
        @Nullable String remedy) {
    public ToolStatus {
        missing = List.copyOf(missing);
        passedOver = List.copyOf(passedOver);
    }

    /** Whether the program can be used. */
    public enum State {
        OK,
        /** There is none. */
        MISSING,
        /** There is one, known to be dangerous; it is not used. */
        UNSAFE,
        /** There is one that does not run or lacks something vital; it is not used. */
        BROKEN
    }

    /** Where the program comes from, in the order of preference. */
    public enum Origin {
        /** Named by the deployment settings. */
        CONFIGURED,
        /** Installed on this machine. */
        PATH,
        /** Carried in the application. */
        BUNDLED
    }

    public boolean ok() {
        return state == State.OK;
    }
}
