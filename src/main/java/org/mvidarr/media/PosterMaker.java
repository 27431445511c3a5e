package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Chooses a still from a film. First a few key frames, which cost next to nothing; only when all of
 * those are black or flat, the most typical frames of a few short passages.
 */
@ApplicationScoped
public class PosterMaker {
    private static final List<Double> PLACES = List.of(0.12, 0.25, 0.38, 0.5, 0.63, 0.8);
    private static final List<Integer> WIDTHS = List.of(1_280, 640, 320);
    private static final List<String> KEY_FRAMES =
            List.of("-skip_frame", "nokey", "-noaccurate_seek");
    private static final String TYPICAL = "thumbnail=n=25,";
    private static final int HIGHEST = 4_096;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Inject Ffmpeg ffmpeg;

    /** For CDI. */
    public PosterMaker() {}

    /** Without CDI. */
    public PosterMaker(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * Takes a second or two. The pictures are 1280, 640 and 320 wide, but never larger than the
     * film; the right way up and in its true shape.
     *
     * @param workFolder where the pictures will lie
     * @throws Refusal.Invalid {@code media.no-picture} when not one frame can be decoded
     */
    public Poster make(Path film, Probe probe, Path workFolder, BooleanSupplier stopWhen) {
        Work work = Work.heavy(workFolder, LIMIT, stopWhen);
        Size largest = probe.shown().within(WIDTHS.getFirst(), HIGHEST);
        List<Still> stills = new ArrayList<>();
        for (int i = 0; i < PLACES.size(); i++) {
            Shot shot = new Shot("key-" + i + ".jpg", PLACES.get(i), KEY_FRAMES, scale(largest));
            still(film, probe, shot, work).ifPresent(stills::add);
        }
        if (stills.stream().noneMatch(Still::good)) {
            for (int i = 0; i < PLACES.size(); i++) {
                Shot shot =
                        new Shot(
                                "typical-" + i + ".jpg",
                                PLACES.get(i),
                                List.of(),
                                TYPICAL + scale(largest));
                still(film, probe, shot, work).ifPresent(stills::add);
            }
        }
        Still best =
                stills.stream()
                        .max(Comparator.comparingDouble(Still::score))
                        .orElseThrow(() -> new Refusal.Invalid(null, "media.no-picture"));
        return sized(best, largest, work);
    }

    /**
     * One frame to be taken.
     *
     * @param place as a part of the film's length
     */
    private record Shot(String file, double place, List<String> options, String filter) {}

    private Optional<Still> still(Path film, Probe probe, Shot shot, Work work) {
        List<String> arguments = new ArrayList<>(shot.options);
        arguments.addAll(
                List.of("-threads", "1", "-ss", seconds(shot.place * probe.durationMillis())));
        arguments.addAll(Ffmpeg.input(film));
        arguments.addAll(List.of("-map", "0:" + probe.video().position(), "-frames:v", "1"));
        arguments.addAll(List.of("-vf", shot.filter, "-q:v", "2", "-update", "1", shot.file));
        ffmpeg.run(arguments, work);
        Path file = work.folder().resolve(shot.file);
        return Files.exists(file) ? Still.of(file) : Optional.empty();
    }

    private Poster sized(Still best, Size largest, Work work) {
        List<Size> sizes =
                WIDTHS.stream()
                        .filter(width -> width < largest.width())
                        .map(width -> largest.within(width, HIGHEST))
                        .toList();
        List<String> arguments =
                new ArrayList<>(List.of("-i", best.file().getFileName().toString()));
        for (Size size : sizes) {
            arguments.addAll(List.of("-vf", scale(size), "-q:v", "3", "-update", "1", name(size)));
        }
        if (!sizes.isEmpty() && !ffmpeg.run(arguments, work).ok()) {
            throw new Refusal.Invalid(null, "media.no-picture");
        }
        List<Picture> pictures = new ArrayList<>(List.of(new Picture(best.file(), largest)));
        sizes.forEach(size -> pictures.add(new Picture(work.folder().resolve(name(size)), size)));
        return new Poster(pictures, best.colour());
    }

    private static String name(Size size) {
        return "poster-" + size.width() + ".jpg";
    }

    private static String scale(Size size) {
        return "scale=" + size.width() + ":" + size.height() + ",setsar=1,format=yuvj420p";
    }

    private static String seconds(double millis) {
        return Double.toString(Math.round(millis) / 1_000d);
    }
}
