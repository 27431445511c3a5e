package org.mvidarr.media;

import org.jspecify.annotations.Nullable;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import javax.imageio.ImageIO;

/**
 * A frame that may become the poster, and how well it would do: bright enough to see something,
 * with light and shade and colour in it.
 */
record Still(Path file, double score, String colour) {
    /** Below this it is black, white or flat, like a fade or a title card. */
    static final double GOOD = 18;

    private static final int SAMPLES_A_SIDE = 64;

    static Optional<Still> of(Path file) {
        try {
            @Nullable BufferedImage image = ImageIO.read(file.toFile());
            return image == null ? Optional.empty() : Optional.of(judge(file, image));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    boolean good() {
        return score >= GOOD;
    }

    private static Still judge(Path file, BufferedImage image) {
        int across = Math.min(SAMPLES_A_SIDE, image.getWidth());
        int down = Math.min(SAMPLES_A_SIDE, image.getHeight());
        double light = 0;
        double squares = 0;
        double colourful = 0;
        long[] sums = new long[3];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                int rgb = image.getRGB(x * image.getWidth() / across, y * image.getHeight() / down);
                int red = rgb >> 16 & 255;
                int green = rgb >> 8 & 255;
                int blue = rgb & 255;
                double luminance = 0.299 * red + 0.587 * green + 0.114 * blue;
                light += luminance;
                squares += luminance * luminance;
                colourful +=
                        Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
                sums[0] += red;
                sums[1] += green;
                sums[2] += blue;
            }
        }
        int count = across * down;
        double mean = light / count;
        double contrast = Math.sqrt(Math.max(0, squares / count - mean * mean));
        double tooDarkOrBright = Math.min(1, Math.min(mean, 255 - mean) / 50);
        double score = (contrast + 0.25 * colourful / count) * tooDarkOrBright;
        String colour =
                "#%02x%02x%02x".formatted(sums[0] / count, sums[1] / count, sums[2] / count);
        return new Still(file, score, colour);
    }
}
