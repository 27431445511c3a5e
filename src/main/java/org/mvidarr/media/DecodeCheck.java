package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Ended;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Plays a film through from start to end, without showing it, to learn whether it is whole. */
@ApplicationScoped
public class DecodeCheck {
    private static final Duration LEAST = Duration.ofMinutes(2);
    private static final int SLOWEST = 4;
    private static final long TOLERANCE_MILLIS = 2_000;

    @Inject Ffmpeg ffmpeg;

    /** For CDI. */
    public DecodeCheck() {}

    /** Without CDI. */
    public DecodeCheck(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Takes a tenth of the film's length or so on one core; returns when the film is whole.
     *
     * @throws Refusal.Invalid {@code media.damaged} when a part cannot be decoded, {@code
     *     media.truncated} when it ends long before it should
     */
    public void check(Path film, Probe probe, Path workFolder, BooleanSupplier stopWhen) {
        List<String> arguments =
                new ArrayList<>(List.of("-xerror", "-err_detect", "explode", "-threads", "1"));
        arguments.addAll(Ffmpeg.input(film));
        arguments.addAll(List.of("-map", "0:" + probe.video().position()));
        probe.audio()
                .ifPresent(audio -> arguments.addAll(List.of("-map", "0:" + audio.position())));
        arguments.addAll(List.of("-progress", "pipe:1", "-f", "null", "-"));
        Duration limit =
                Duration.ofMillis(Math.max(LEAST.toMillis(), SLOWEST * probe.durationMillis()));
        Reached reached = new Reached();
        Ended ended = ffmpeg.run(arguments, Work.heavy(workFolder, limit, stopWhen), reached::line);
        if (!ended.ok()) {
            throw new Refusal.Invalid(null, "media.damaged");
        }
        if (reached.millis < probe.durationMillis() * 0.95 - TOLERANCE_MILLIS) {
            throw new Refusal.Invalid(null, "media.truncated");
        }
    }

    /** How far the decoding came, from ffmpeg's progress lines. */
    private static final class Reached {
        private static final String KEY = "out_time_us=";
        private long millis;

        void line(String line) {
            if (line.startsWith(KEY) && !line.endsWith("N/A")) {
                millis = Math.max(millis, Long.parseLong(line.substring(KEY.length())) / 1_000);
            }
        }
    }
}
