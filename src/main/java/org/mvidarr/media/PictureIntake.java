package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.WorkFolder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Takes pictures from outside. Nothing of theirs is kept but what is seen: they are decoded by
 * ffmpeg, which may open nothing else, and written anew in our sizes, without what a camera or a
 * stranger has put beside the pixels.
 */
@ApplicationScoped
public class PictureIntake {
    public static final int MOST_BYTES = 10_000_000;
    static final int MOST_MEGAPIXELS = 50;

    private static final int MILLION = 1_000_000;
    private static final int LEAST_SIDE = Crop.LEAST;

    /** The first is kept to cut from later. */
    private static final List<Integer> WIDTHS = List.of(2_560, 1_280, 640, 320);

    private static final int HIGHEST = 4_096;
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String LARGEST = "0.jpg";

    /** On white, where the picture lets something through. */
    private static final String ON_WHITE =
            ",format=rgba,split[a][b];[a]drawbox=color=white:t=fill:replace=1[c];[c][b]overlay=format=auto";

    @Inject Ffmpeg ffmpeg;
    @Inject ArtworkFiles files;
    @Inject DataFolder data;

    /**
     * Takes a second or two.
     *
     * @param crop what of it is wanted; null for all
     * @throws Refusal.Invalid when it is too large, no picture, or a broken one
     */
    public KeptPicture take(InputStream picture, @Nullable Crop crop) {
        byte[] bytes = read(picture);
        PictureFormat format = PictureFormat.of(bytes);
        PictureHeader header = PictureHeader.of(format, bytes);
        Size stored = header.size();
        if ((long) stored.width() * stored.height() > (long) MOST_MEGAPIXELS * MILLION) {
            throw new Refusal.Invalid(null, "media.picture-pixels", MOST_MEGAPIXELS);
        }
        if (Math.min(stored.width(), stored.height()) < LEAST_SIDE) {
            throw new Refusal.Invalid(null, "media.picture-small", LEAST_SIDE);
        }
        try (WorkFolder folder = new WorkFolder(data, "picture-" + UUID.randomUUID())) {
            Files.write(folder.path().resolve("in"), bytes);
            return keep(folder.path(), format, header, crop);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put a picture aside", e);
        }
    }

    /**
     * A part of a picture that is kept already, as a picture of its own.
     *
     * @throws Refusal.Invalid when the part reaches out of the picture
     */
    KeptPicture cut(String hash, Size largest, Crop crop) {
        crop.requireWithin(largest);
        try (InputStream in = Files.newInputStream(files.file(hash, largest.width()))) {
            return take(in, crop);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read a picture", e);
        }
    }

    private KeptPicture keep(
            Path folder, PictureFormat format, PictureHeader header, @Nullable Crop crop) {
        Size whole = header.shown();
        if (crop != null) {
            crop.requireWithin(whole);
        }
        Size wanted = crop == null ? whole : crop.size();
        Size largest = wanted.within(WIDTHS.getFirst(), HIGHEST);
        Work work = Work.heavy(folder, LIMIT, () -> false);
        decode(format, filter(format, header, crop, largest), work);
        List<Picture> pictures = new ArrayList<>();
        pictures.add(new Picture(folder.resolve(LARGEST), largest));
        pictures.addAll(smaller(largest, work));
        String colour =
                Still.of(pictures.getFirst().file())
                        .map(Still::colour)
                        .orElseThrow(() -> new Refusal.Invalid(null, "media.no-picture"));
        return new KeptPicture(files.keep(pictures), largest, colour);
    }

    private void decode(PictureFormat format, String filter, Work work) {
        List<String> arguments =
                List.of(
                        "-threads",
                        "1",
                        "-noautorotate",
                        "-max_pixels",
                        Integer.toString(MOST_MEGAPIXELS * MILLION),
                        "-protocol_whitelist",
                        "file",
                        "-format_whitelist",
                        format.demuxer(),
                        "-f",
                        format.demuxer(),
                        "-i",
                        "file:" + work.folder().resolve("in").toAbsolutePath(),
                        "-filter_complex",
                        filter,
                        "-map_metadata",
                        "-1",
                        "-flags:v",
                        "+bitexact",
                        "-frames:v",
                        "1",
                        "-q:v",
                        "2",
                        "-update",
                        "1",
                        LARGEST);
        if (!ffmpeg.run(arguments, work).ok() || !Files.exists(work.folder().resolve(LARGEST))) {
            throw new Refusal.Invalid(null, "media.no-picture");
        }
    }

    private List<Picture> smaller(Size largest, Work work) {
        List<Picture> pictures = new ArrayList<>();
        List<String> arguments = new ArrayList<>(List.of("-i", LARGEST));
        for (int width : WIDTHS) {
            if (width < largest.width()) {
                Size size = largest.within(width, HIGHEST);
                String name = size.width() + "w.jpg";
                arguments.addAll(List.of("-vf", scale(size), "-flags:v", "+bitexact"));
                arguments.addAll(List.of("-q:v", "3", "-update", "1", name));
                pictures.add(new Picture(work.folder().resolve(name), size));
            }
        }
        if (!pictures.isEmpty() && !ffmpeg.run(arguments, work).ok()) {
            throw new Refusal.Invalid(null, "media.no-picture");
        }
        return pictures;
    }

    private static String filter(
            PictureFormat format, PictureHeader header, @Nullable Crop crop, Size largest) {
        String cut =
                crop == null
                        ? ""
                        : "crop=%d:%d:%d:%d:exact=1,"
                                .formatted(crop.width(), crop.height(), crop.x(), crop.y());
        return turn(header.turned())
                + cut
                + "scale="
                + largest.width()
                + ":"
                + largest.height()
                + ",setsar=1"
                + (format.mayBeTransparent() ? ON_WHITE : "")
                + ",format=yuvj420p";
    }

    /** By EXIF orientation. */
    private static String turn(int turned) {
        return switch (turned) {
            case 2 -> "hflip,";
            case 3 -> "hflip,vflip,";
            case 4 -> "vflip,";
            case 5 -> "transpose=0,";
            case 6 -> "transpose=1,";
            case 7 -> "transpose=3,";
            case 8 -> "transpose=2,";
            default -> "";
        };
    }

    private static String scale(Size size) {
        return "scale=" + size.width() + ":" + size.height() + ",setsar=1,format=yuvj420p";
    }

    private static byte[] read(InputStream picture) {
        try {
            byte[] bytes = picture.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new Refusal.Invalid(null, "media.picture-bytes", MOST_BYTES / MILLION);
            }
            if (bytes.length == 0) {
                throw new Refusal.Invalid(null, "media.picture-format");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("The picture did not arrive whole", e);
        }
    }
}
