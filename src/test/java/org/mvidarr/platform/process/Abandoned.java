package org.mvidarr.platform.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Plays the server that is killed while a program of its own and that program's child run. */
final class Abandoned {
    private Abandoned() {}

    public static void main(String[] arguments) throws IOException {
        Command command = Command.of("/bin/sh", "-c", "echo $$; sleep 300 & echo $!; wait");
        new ProcessRunner()
                .run(
                        Launch.of(command, Path.of("").toAbsolutePath())
                                .within(Duration.ofMinutes(5))
                                .eachLine(System.out::println));
    }
}
