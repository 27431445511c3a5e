import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Prints the line coverage of all tests together, from JaCoCo's CSV report. */
public final class Coverage {
    private static final int MISSED = 7;
    private static final int COVERED = 8;

    private Coverage() {}

    public static void main(String[] args) throws IOException {
        Path report = Path.of(args[0]);
        if (!Files.exists(report)) {
            System.out.println("Line coverage: no report");
            return;
        }
        long missed = 0;
        long covered = 0;
        List<String> lines = Files.readAllLines(report);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            missed += Long.parseLong(cells[MISSED]);
            covered += Long.parseLong(cells[COVERED]);
        }
        System.out.printf(
                "Line coverage of unit and in-server tests: %.1f %% (%d of %d lines)%n",
                100.0 * covered / Math.max(1, missed + covered), covered, missed + covered);
    }
}
