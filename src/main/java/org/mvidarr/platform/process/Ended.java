package org.mvidarr.platform.process;

import java.time.Duration;

/**
 * How a process ended.
 *
 * @param exitCode its own when {@code how} is {@code EXITED} (128 + signal when it was killed from
 *     outside); -1 when we ended it or it never began
 * @param lastWords the end of its standard error, a few thousand characters at most
 */
public record Ended(How how, int exitCode, Duration took, String lastWords) {
    private static final int KILLED = 128 + 9;
    private static final int TERMINATED = 128 + 15;

    /** Who ended it. */
    public enum How {
        /** It ended by itself. */
        EXITED,
        /** It had used up its time. */
        TIMED_OUT,
        /** Its owner asked for the end, or the calling thread was interrupted. */
        STOPPED,
        /** It wrote more than it may. */
        TOO_MUCH_OUTPUT
    }

    /** Whether it ended by itself and says that all went well. */
    public boolean ok() {
        return how == How.EXITED && exitCode == 0;
    }

    public boolean stopped() {
        return how == How.STOPPED;
    }

    /** Whether someone outside asked it to end or killed it, such as a kernel short of memory. */
    public boolean killed() {
        return how == How.EXITED && (exitCode == KILLED || exitCode == TERMINATED);
    }

    /** One line for a log: how it ended and the last line it said. */
    public String summary() {
        String said = lastWords.strip();
        String last = said.substring(said.lastIndexOf('\n') + 1);
        return how == How.EXITED ? "exit code " + exitCode + ": " + last : how + ": " + last;
    }
}
