package org.mvidarr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files and methods stay short enough to be read in one go. Works on formatted source. */
class SizesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern METHOD_START =
            Pattern.compile(
                    "^( {4}|"
                        + " {8})(?!.*\\b(class|interface|enum|record|if|for|while|switch|try|return|new)\\b)[\\w<].*\\(.*[^;]$");

    @Test
    void noFileIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST_FILE) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong).as("files over %d lines", LONGEST_FILE).isEmpty();
    }

    @Test
    void noMethodIsTooLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : sources()) {
            tooLong.addAll(longMethods(file));
        }
        assertThat(tooLong).as("methods over %d lines", LONGEST_METHOD).isEmpty();
    }

    /**
     * A body opens on a line that ends in a brace after a parenthesis, and ends where its
     * indentation comes back.
     */
    private static List<String> longMethods(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher start = METHOD_START.matcher(lines.get(i));
            if (!start.matches()) {
                continue;
            }
            int end = endOf(lines, i, start.group(1));
            if (end - i + 1 > LONGEST_METHOD) {
                found.add(file.getFileName() + ":" + (i + 1) + ", " + (end - i + 1) + " lines");
            }
        }
        return found;
    }

    private static int endOf(List<String> lines, int start, String indent) {
        for (int i = start + 1; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.equals(indent + "}")) {
                return i;
            }
            if (line.startsWith(indent)
                    && line.length() > indent.length()
                    && line.charAt(indent.length()) != ' '
                    && !line.startsWith(indent + ")")) {
                return start;
            }
            if (i == start + 1 && lines.get(start).endsWith(";")) {
                return start;
            }
        }
        return start;
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src/main/java"))) {
            return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }
}
