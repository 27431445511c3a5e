package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Ended;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/**
 * Makes the sheet of small pictures that a player shows above its time line. Only key frames are
 * decoded: under a second of one core for a film of four minutes, against fifty for all frames.
 * Films of some seconds have too few of them and are decoded whole.
 */
@ApplicationScoped
public class SpriteMaker {
    private static final long SHORT_MILLIS = 20_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String SHEET = "sprite.jpg";

    @Inject Ffmpeg ffmpeg;

    /** For CDI. */
    public SpriteMaker() {}

    /** Without CDI. */
    public SpriteMaker(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * The sheet is as large and laid out as {@link SpritePlan#of} says for the film's length.
     *
     * @param workFolder where it will lie
     * @throws Refusal.Invalid {@code media.no-picture} when it cannot be made from this film
     */
    public Picture make(Path film, Probe probe, Path workFolder, BooleanSupplier stopWhen) {
        SpritePlan plan = SpritePlan.of(probe.durationMillis());
        List<String> arguments = new ArrayList<>(List.of("-threads", "1"));
        if (probe.durationMillis() > SHORT_MILLIS) {
            arguments.addAll(List.of("-skip_frame", "nokey"));
        }
        arguments.addAll(Ffmpeg.input(film));
        arguments.addAll(
                List.of(
                        "-map",
                        "0:" + probe.video().position(),
                        "-vf",
                        filter(plan, probe.shown())));
        arguments.addAll(List.of("-frames:v", "1", "-q:v", "5", "-update", "1", SHEET));
        Ended ended = ffmpeg.run(arguments, Work.heavy(workFolder, LIMIT, stopWhen));
        Path sheet = workFolder.resolve(SHEET);
        if (!ended.ok() || !Files.exists(sheet)) {
            throw new Refusal.Invalid(null, "media.no-picture");
        }
        return new Picture(sheet, plan.sheet());
    }

    /**
     * The last picture is repeated for ever so that the sheet becomes full; it ends with the sheet.
     */
    private static String filter(SpritePlan plan, Size shown) {
        Size inside = shown.filling(SpritePlan.TILE_WIDTH, SpritePlan.TILE_HEIGHT);
        return String.format(
                Locale.ROOT,
                "fps=%.6f:start_time=0,tpad=stop=-1:stop_mode=clone,scale=%d:%d,setsar=1,"
                        + "pad=%d:%d:-1:-1:black,tile=%dx%d:nb_frames=%d,format=yuvj420p",
                1_000 / plan.intervalMillis(),
                inside.width(),
                inside.height(),
                SpritePlan.TILE_WIDTH,
                SpritePlan.TILE_HEIGHT,
                plan.columns(),
                plan.rows(),
                plan.tiles());
    }
}
