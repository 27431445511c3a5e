package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is in a file. It holds one video stream at least.
 *
 * @param container ffmpeg's name of the format, such as {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param durationMillis 0 when the file does not say
 * @param bitRate bits per second of the whole file
 * @param streams at most a hundred
 * @param tags of the file as a whole, names in lower case; at most 64, values of at most 2,000
 *     characters
 */
public record Probe(
        String container,
        long durationMillis,
        @Nullable Long bitRate,
        List<ProbedStream> streams,
        Map<String, String> tags,
        int chapters) {
    private static final Pattern RATIO = Pattern.compile("(\\d{1,6}):(\\d{1,6})");
    private static final int LONGEST_SIDE = 65_536;

    /** Encoders write 640:639 where a picture was scaled to whole pixels. */
    private static final double ROUNDING = 0.01;

    public Probe {
        streams = List.copyOf(streams);
        tags = Map.copyOf(tags);
    }

    /** The film itself: the first video stream that is no cover. */
    public ProbedStream video() {
        return first(StreamKind.VIDEO)
                .orElseThrow(() -> new IllegalStateException("A probe has a video stream"));
    }

    public Optional<ProbedStream> audio() {
        return first(StreamKind.AUDIO);
    }

    public @Nullable String title() {
        return tags.get("title");
    }

    public @Nullable String artist() {
        String artist = tags.get("artist");
        return artist == null ? tags.get("album_artist") : artist;
    }

    /** The picture as it is to be seen: pixels made square, turned the right way up. */
    public Size shown() {
        ProbedStream video = video();
        int width = video.width() == null ? 1 : video.width();
        int height = video.height() == null ? 1 : video.height();
        double aspect = ratio(video.sampleAspect());
        Size square =
                new Size((int) Math.clamp(Math.round(width * aspect), 1, LONGEST_SIDE), height);
        return video.rotation() % 180 == 0 ? square : new Size(square.height(), square.width());
    }

    Optional<ProbedStream> first(StreamKind kind) {
        return streams.stream()
                .filter(stream -> stream.kind() == kind && !stream.attachedPicture())
                .findFirst();
    }

    private static double ratio(@Nullable String text) {
        Matcher matcher = RATIO.matcher(text == null ? "" : text);
        if (!matcher.matches()) {
            return 1;
        }
        int over = Integer.parseInt(matcher.group(1));
        int under = Integer.parseInt(matcher.group(2));
        double aspect = over == 0 || under == 0 ? 1 : (double) over / under;
        return Math.abs(aspect - 1) < ROUNDING ? 1 : aspect;
    }
}
