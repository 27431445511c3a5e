package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Captured;
import org.mvidarr.platform.process.Ended;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Finds out what is in a file, from its header and first packets; whether the rest is whole it does
 * not see.
 */
@ApplicationScoped
public class Prober {
    @Inject Ffmpeg ffmpeg;

    /** For CDI. */
    public Prober() {}

    /** Without CDI. */
    public Prober(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Takes some tens of milliseconds, a minute at most.
     *
     * @throws Refusal.Invalid {@code media.empty}, {@code media.unreadable} or {@code
     *     media.no-video}: this file is no film and never will be
     * @throws Refusal.NotFound when there is no such file
     * @throws Refusal.Unavailable when the disk or ffprobe fails, or the work was stopped
     */
    public Probe probe(Path file, BooleanSupplier stopWhen) {
        Ffmpeg.requireContent(file);
        Captured said = ffmpeg.probe(file, stopWhen);
        Ended ended = Ffmpeg.settled(said.ended());
        if (!ended.ok()) {
            throw refusal(ended);
        }
        Probe probe = read(said.output());
        boolean film =
                probe.first(StreamKind.VIDEO)
                        .filter(video -> video.width() != null && video.width() > 0)
                        .filter(video -> video.height() != null && video.height() > 0)
                        .isPresent();
        if (!film) {
            throw new Refusal.Invalid(null, "media.no-video");
        }
        return probe;
    }

    private static Probe read(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject root = reader.readObject();
            return new ProbeReading(root).read();
        } catch (JsonException e) {
            throw new Refusal.Invalid(null, "media.unreadable");
        }
    }

    /** A disk that fails says nothing about the file. */
    private static Refusal refusal(Ended ended) {
        String said = ended.lastWords();
        return said.contains("Input/output error") || said.contains("Permission denied")
                ? new Refusal.Unavailable("path.unreadable")
                : new Refusal.Invalid(null, "media.unreadable");
    }
}
