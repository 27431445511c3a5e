package org.mvidarr.media;

import org.mvidarr.platform.Refusal;

/**
 * A part of a picture, in pixels of the picture as it is seen.
 *
 * @param x from its left edge
 * @param y from its upper edge
 */
public record Crop(int x, int y, int width, int height) {
    /** Less shows nothing. */
    static final int LEAST = 16;

    public Crop {
        if (x < 0 || y < 0 || width < LEAST || height < LEAST) {
            throw new Refusal.Invalid("crop", "media.crop", LEAST);
        }
    }

    /**
     * @throws Refusal.Invalid when it reaches out of the picture
     */
    void requireWithin(Size picture) {
        if ((long) x + width > picture.width() || (long) y + height > picture.height()) {
            throw new Refusal.Invalid(
                    "crop", "media.crop-outside", picture.width(), picture.height());
        }
    }

    Size size() {
        return new Size(width, height);
    }
}
