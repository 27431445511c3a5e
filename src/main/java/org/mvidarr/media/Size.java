package org.mvidarr.media;

/** Width and height in pixels. */
public record Size(int width, int height) {
    public Size {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("No picture is " + width + " x " + height);
        }
    }

    /**
     * The largest of the same shape that is no larger than this and fits; even numbers for ffmpeg.
     */
    Size within(int mostWidth, int mostHeight) {
        double factor =
                Math.min(1, Math.min((double) mostWidth / width, (double) mostHeight / height));
        return factor == 1 ? this : new Size(even(width * factor), even(height * factor));
    }

    /** The largest of the same shape that fits, larger than this where need be. */
    Size filling(int mostWidth, int mostHeight) {
        double factor = Math.min((double) mostWidth / width, (double) mostHeight / height);
        return new Size(
                Math.min(mostWidth, even(width * factor)),
                Math.min(mostHeight, even(height * factor)));
    }

    private static int even(double length) {
        return Math.max(2, (int) Math.round(length / 2) * 2);
    }
}
