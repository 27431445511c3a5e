package org.mvidarr.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process runs; one that has ended and waits to be collected by its parent does not. */
final class Alive {
    private Alive() {}

    static boolean is(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    static void awaitEnd(long pid) throws InterruptedException {
        while (is(pid)) {
            Thread.sleep(20);
        }
    }
}
