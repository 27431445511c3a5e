package org.mvidarr.download.ytdlp;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

import org.jspecify.annotations.Nullable;
import org.mvidarr.download.DownloadProgress;
import org.mvidarr.download.Phase;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Understands what yt-dlp writes line by line. Sound and picture are often fetched one after the
 * other, each with a count of its own; here they are one.
 */
final class YtDlpOutput implements Consumer<String> {
    private static final int KEPT = 8_000;
    private static final int MAX_TITLE = 500;

    private final String mark;
    private final Consumer<DownloadProgress> progress;
    private final StringBuilder said = new StringBuilder();
    private final List<Long> sizes = new ArrayList<>();
    private long finishedBytes;
    private int finishedStreams;
    private @Nullable String file;
    private @Nullable String title;

    YtDlpOutput(String mark, Consumer<DownloadProgress> progress) {
        this.mark = mark;
        this.progress = progress;
    }

    /** The file yt-dlp says it has made. */
    Optional<String> file() {
        return Optional.ofNullable(file);
    }

    /** The end of what it told about its doings. */
    String said() {
        return said.toString();
    }

    @Override
    public void accept(String line) {
        if (!line.startsWith(mark)) {
            said.append(line).append('\n');
            said.delete(0, Math.max(0, said.length() - KEPT));
            return;
        }
        try (JsonReader reader =
                Json.createReader(new StringReader(line.substring(mark.length())))) {
            understand(reader.readObject());
        } catch (JsonException e) {
            // A template field that is no JSON after all costs one step of a progress bar.
            said.append(line).append('\n');
        }
    }

    private void understand(JsonObject message) {
        if (message.get("progress") instanceof JsonObject now) {
            fetching(now);
        } else if (message.containsKey("finish")) {
            tell(Phase.MERGE, finishedBytes, finishedBytes, null, null);
        } else if (message.get("done") instanceof JsonString path) {
            file = path.getString();
        } else {
            begin(message);
        }
    }

    private void begin(JsonObject message) {
        if (message.get("title") instanceof JsonString text) {
            title = InfoJson.clean(text.getString(), MAX_TITLE);
        }
        if (message.get("sizes") instanceof JsonArray streams) {
            for (JsonValue stream : streams) {
                sizes.add(stream instanceof JsonObject known ? size(known) : 0L);
            }
        }
        tell(Phase.FETCH, 0, null, null, null);
    }

    /** 0 when it is not known. */
    private static long size(JsonObject stream) {
        Long exact = number(stream, "filesize");
        Long size = exact == null ? number(stream, "filesize_approx") : exact;
        return size == null ? 0 : size;
    }

    private void fetching(JsonObject now) {
        Long downloaded = number(now, "downloaded_bytes");
        Long exact = number(now, "total_bytes");
        Long total = exact == null ? number(now, "total_bytes_estimate") : exact;
        boolean finished =
                now.get("status") instanceof JsonString status
                        && status.getString().equals("finished");
        long here = downloaded == null ? finished && total != null ? total : 0 : downloaded;
        long ahead = sizes.stream().skip(finishedStreams + 1L).mapToLong(Long::longValue).sum();
        Long all =
                total == null ? null : Long.valueOf(finishedBytes + Math.max(total, here) + ahead);
        tell(Phase.FETCH, finishedBytes + here, all, number(now, "speed"), number(now, "eta"));
        if (finished) {
            finishedBytes += here;
            finishedStreams++;
        }
    }

    private void tell(
            Phase phase,
            long bytes,
            @Nullable Long total,
            @Nullable Long speed,
            @Nullable Long eta) {
        Long left = eta;
        if (total != null && speed != null && speed > 0) {
            left = (total - bytes) / speed;
        }
        progress.accept(new DownloadProgress(phase, title, bytes, total, speed, left));
    }

    private static @Nullable Long number(JsonObject object, String name) {
        if (object.get(name) instanceof JsonNumber number) {
            double value = number.doubleValue();
            return value >= 0 && value < 1e15 ? (long) value : null;
        }
        return null;
    }
}
