package org.mvidarr.platform.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program with its arguments and everything it will find in its environment. Nothing passes
 * through a shell.
 *
 * @param words the program's absolute path, then its arguments
 */
public record Command(List<String> words, Map<String, String> environment) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /** The same with more arguments at its end. */
    public Command with(String... more) {
        return with(List.of(more));
    }

    /** The same with more arguments at its end. */
    public Command with(List<String> more) {
        List<String> all = new ArrayList<>(words);
        all.addAll(more);
        return new Command(all, environment);
    }

    /** The same with one more entry in its environment. */
    public Command withEnvironment(String name, String value) {
        Map<String, String> all = new HashMap<>(environment);
        all.put(name, value);
        return new Command(words, all);
    }

    /** The file name of the program, for logs. */
    public String name() {
        String program = words.getFirst();
        return program.substring(program.lastIndexOf('/') + 1);
    }
}
