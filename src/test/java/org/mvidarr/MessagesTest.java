package org.mvidarr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts people read: all there, all well formed, none twice. */
class MessagesTest {
    private static final Path BUNDLE =
            Path.of("src/main/resources/org/mvidarr/messages.properties");
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "new Refusal\\.(?:NotFound|Conflict|Forbidden|Unavailable)\\(\\s*\"([a-z0-9.-]+)\"|new"
                        + " Refusal\\.Invalid\\(\\s*(?:null|\"[^\"]*\"|\\w+),\\s*\"([a-z0-9.-]+)\"");
    private static final Pattern PAGE_KEY =
            Pattern.compile("m\\['([a-zA-Z0-9.-]+)']|mv:t\\('([a-zA-Z0-9.-]+)'");

    @Test
    void everyRefusalHasItsText() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : files(Path.of("src/main/java"), ".java")) {
            collect(REFUSAL, file).forEach(code -> missing.add("refusal." + code));
        }
        assertThat(missing).isNotEmpty();
        missing.removeAll(keys().stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyKeyOfAPageHasItsText() throws IOException {
        TreeSet<String> missing = new TreeSet<>();
        for (Path file : files(Path.of("src/main/webapp"), ".xhtml")) {
            missing.addAll(collect(PAGE_KEY, file));
        }
        assertThat(missing).isNotEmpty();
        missing.removeIf(key -> key.endsWith("."));
        missing.removeAll(keys().stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void everyPatternIsWellFormed() throws IOException {
        Properties texts = keys();
        for (String key : texts.stringPropertyNames()) {
            assertThat(new MessageFormat(texts.getProperty(key)).toPattern()).as(key).isNotNull();
        }
    }

    @Test
    void noKeyIsThereTwice() throws IOException {
        List<String> keys =
                Files.readAllLines(BUNDLE).stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')))
                        .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    private static List<String> collect(Pattern pattern, Path file) throws IOException {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(Files.readString(file));
        while (matcher.find()) {
            found.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        }
        return found;
    }

    private static Properties keys() throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLE)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        }
    }
}
