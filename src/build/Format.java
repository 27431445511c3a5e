import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import com.google.googlejavaformat.java.JavaFormatterOptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** {@code check} names the Java files that are not formatted, {@code apply} formats them. */
public final class Format {
    private Format() {}

    public static void main(String[] args) throws IOException, FormatterException {
        boolean apply = args[0].equals("apply");
        Formatter formatter =
                new Formatter(
                        JavaFormatterOptions.builder()
                                .style(JavaFormatterOptions.Style.AOSP)
                                .build());
        List<Path> wrong = new ArrayList<>();
        for (Path file : files(Path.of(args[1]))) {
            String text = Files.readString(file);
            String formatted = settled(formatter, text);
            if (!text.equals(formatted)) {
                wrong.add(file);
                if (apply) {
                    Files.writeString(file, formatted);
                }
            }
        }
        if (!apply && !wrong.isEmpty()) {
            wrong.forEach(file -> System.out.println("Not formatted: " + file));
            System.out.println("Run: mvn validate exec:exec@format");
            System.exit(1);
        }
        System.out.println(
                (apply ? "Formatted " : "Formatted as they should be, except ")
                        + wrong.size()
                        + " files");
    }

    /** Where long strings are wrapped, the formatter needs a second look at its own work. */
    private static String settled(Formatter formatter, String text) throws FormatterException {
        String before = text;
        for (int pass = 0; pass < 5; pass++) {
            String after = formatter.formatSourceAndFixImports(before);
            if (after.equals(before)) {
                return after;
            }
            before = after;
        }
        return before;
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        }
    }
}
