package org.mvidarr.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The log that this server itself writes. Reads at most the newest 4 MB of it, so that a look costs
 * little whatever has been written.
 */
@ApplicationScoped
public class ServerLog {
    /** The only order there is. */
    public static final Set<String> SORTS = Set.of("time");

    private static final int MOST_BYTES = 4_000_000;
    private static final String CURRENT = "messages.log";
    private static final Pattern OURS = Pattern.compile("messages[A-Za-z0-9._-]*\\.log");
    private static final int MOST_FILES = 100;

    /** Set for the server's own scripts, in containers by their image. */
    @Inject
    @ConfigProperty(name = "LOG_DIR")
    Optional<String> configured;

    /** Written into the server's configuration. */
    @Inject
    @ConfigProperty(name = "mvidarr.logs")
    Optional<String> usual;

    /**
     * The records of at least a level, newest first unless asked otherwise; the total counts those
     * of the newest 4 MB.
     *
     * @param level one of {@link LogRecord#LEVELS}
     */
    public Page<LogRecord> list(String level, Paging paging) {
        List<LogRecord> found =
                new ArrayList<>(newest().stream().filter(r -> r.reaches(level)).toList());
        if (paging.descending()) {
            Collections.reverse(found);
        }
        List<LogRecord> page =
                found.stream().skip(paging.offset()).limit(paging.pageSize()).toList();
        return Page.of(paging, found.size(), page);
    }

    /** The current log and older ones, newest first. */
    public List<LogFile> files() {
        List<LogFile> files = new ArrayList<>();
        for (Path path : paths()) {
            String name = path.getFileName().toString();
            String address = "/api/v1/log/file/" + name;
            files.add(new LogFile(files.size() + 1, name, written(path), address, address));
        }
        return files;
    }

    /**
     * @throws Refusal.NotFound when there is no such log
     */
    public Path file(String name) {
        return paths().stream()
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("log.missing"));
    }

    /** Copies a log, masking what looks like a secret. */
    public void copy(Path log, Writer to) throws IOException {
        try (BufferedReader lines = reader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                to.write(LogReading.masked(line));
                to.write('\n');
            }
        }
    }

    private List<LogRecord> newest() {
        Optional<Path> current =
                folder().map(folder -> folder.resolve(CURRENT)).filter(Files::isRegularFile);
        if (current.isEmpty()) {
            return List.of();
        }
        try (RandomAccessFile log = new RandomAccessFile(current.get().toFile(), "r")) {
            long from = Math.max(0, log.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (log.length() - from)];
            log.seek(from);
            int read = log.read(bytes);
            String text = new String(bytes, 0, Math.max(0, read), StandardCharsets.UTF_8);
            LogReading reading = new LogReading();
            long at = from;
            for (String line : text.split("\n", -1)) {
                reading.line(at, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line);
                at += line.length() + 1L;
            }
            return reading.records();
        } catch (IOException e) {
            throw new Refusal.Unavailable("log.unreadable");
        }
    }

    private List<Path> paths() {
        Optional<Path> folder = folder().filter(Files::isDirectory);
        if (folder.isEmpty()) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder.get())) {
            return all.filter(path -> OURS.matcher(path.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(ServerLog::written).reversed())
                    .limit(MOST_FILES)
                    .toList();
        } catch (IOException e) {
            throw new Refusal.Unavailable("log.unreadable");
        }
    }

    private Optional<Path> folder() {
        return configured.or(() -> usual).filter(text -> !text.isBlank()).map(Path::of);
    }

    private static BufferedReader reader(Path log) throws IOException {
        return new BufferedReader(
                new InputStreamReader(
                        Files.newInputStream(log),
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPLACE)));
    }

    private static Instant written(Path path) {
        try {
            return Files.getLastModifiedTime(path).toInstant();
        } catch (IOException e) {
            return Instant.EPOCH;
        }
    }
}
