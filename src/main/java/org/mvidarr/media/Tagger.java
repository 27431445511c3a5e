package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Ended;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Writes tags into a film. Nothing is encoded again and nothing is changed in place: the result is
 * a new file, read back before it is handed out.
 */
@ApplicationScoped
public class Tagger {
    private static final Set<String> EXTENSIONS = Set.of("mp4", "m4v", "mov", "mkv", "webm");
    private static final Set<String> FAST_START = Set.of("mp4", "m4v", "mov");
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final long TOLERANCE_MILLIS = 1_000;

    @Inject Ffmpeg ffmpeg;

    @Inject Prober prober;

    /** For CDI. */
    public Tagger() {}

    /** Without CDI. */
    public Tagger(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
        this.prober = new Prober(ffmpeg);
    }

    /** Whether files of this name can carry tags. */
    public boolean canTag(Path film) {
        return EXTENSIONS.contains(extension(film));
    }

    /**
     * Copies the film with these tags. Takes as long as copying it does.
     *
     * @param workFolder on a disk with room for the film once more
     * @return the new file in the work folder, with the film's extension
     * @throws Refusal.Invalid {@code media.no-tags} when files of this kind carry none, {@code
     *     media.copy-failed} when what came out is not the same film
     */
    public Path copyWithTags(Path film, Tags tags, Path workFolder, BooleanSupplier stopWhen) {
        if (!canTag(film)) {
            throw new Refusal.Invalid(null, "media.no-tags", extension(film));
        }
        Probe before = prober.probe(film, stopWhen);
        Path copy = workFolder.resolve("tagged." + extension(film));
        Ended ended =
                ffmpeg.run(arguments(film, tags, copy), Work.light(workFolder, LIMIT, stopWhen));
        if (!ended.ok() && ended.lastWords().contains("No space left on device")) {
            throw new Refusal.Unavailable("media.disk-full");
        }
        if (!ended.ok() || !same(before, prober.probe(copy, stopWhen))) {
            throw new Refusal.Invalid(null, "media.copy-failed");
        }
        return copy;
    }

    private static List<String> arguments(Path film, Tags tags, Path copy) {
        List<String> arguments = new ArrayList<>(Ffmpeg.input(film));
        arguments.addAll(List.of("-map", "0", "-dn", "-ignore_unknown", "-c", "copy"));
        add(arguments, "title", tags.title());
        add(arguments, "artist", tags.artist());
        add(arguments, "album", tags.album());
        add(arguments, "genre", tags.genre());
        add(arguments, "date", tags.date());
        if (FAST_START.contains(extension(copy))) {
            arguments.addAll(List.of("-movflags", "+faststart"));
        }
        arguments.add("file:" + copy);
        return arguments;
    }

    private static void add(List<String> arguments, String name, @Nullable String value) {
        if (value != null) {
            arguments.addAll(
                    List.of("-metadata", name + "=" + value.replaceAll("\\p{Cntrl}+", " ")));
        }
    }

    private static boolean same(Probe before, Probe after) {
        return Math.abs(before.durationMillis() - after.durationMillis()) <= TOLERANCE_MILLIS
                && count(before, StreamKind.VIDEO) == count(after, StreamKind.VIDEO)
                && count(before, StreamKind.AUDIO) == count(after, StreamKind.AUDIO)
                && count(before, StreamKind.SUBTITLE) == count(after, StreamKind.SUBTITLE);
    }

    private static long count(Probe probe, StreamKind kind) {
        return probe.streams().stream().filter(stream -> stream.kind() == kind).count();
    }

    private static String extension(Path film) {
        String name = film.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
