package org.mvidarr.platform.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * What to run and on what terms.
 *
 * @param folder the working folder; must exist
 * @param limit how long it may run; waiting for a place among the heavy ones does not count
 * @param heavy whether it keeps a core busy, so that only as many run at once as there are cores
 * @param outputLimit how many characters it may write to its standard output before it is ended
 * @param lines takes each line of standard output, on the thread that called {@link
 *     ProcessRunner#run}; when it throws, the process is ended and the exception goes on
 * @param stopWhen asked about three times a second on the calling thread; true ends the process
 */
public record Launch(
        Command command,
        Path folder,
        Duration limit,
        boolean heavy,
        long outputLimit,
        Consumer<String> lines,
        BooleanSupplier stopWhen) {
    private static final Duration ONE_MINUTE = Duration.ofMinutes(1);
    private static final long MEBI = 1L << 20;

    /** Light, for one minute and one mebi of characters of output, which are thrown away. */
    public static Launch of(Command command, Path folder) {
        return new Launch(command, folder, ONE_MINUTE, false, MEBI, line -> {}, () -> false);
    }

    public Launch within(Duration time) {
        return new Launch(command, folder, time, heavy, outputLimit, lines, stopWhen);
    }

    public Launch asHeavy() {
        return new Launch(command, folder, limit, true, outputLimit, lines, stopWhen);
    }

    public Launch writingAtMost(long characters) {
        return new Launch(command, folder, limit, heavy, characters, lines, stopWhen);
    }

    public Launch eachLine(Consumer<String> consumer) {
        return new Launch(command, folder, limit, heavy, outputLimit, consumer, stopWhen);
    }

    public Launch stoppingWhen(BooleanSupplier question) {
        return new Launch(command, folder, limit, heavy, outputLimit, lines, question);
    }
}
