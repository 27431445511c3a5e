package org.mvidarr.media;

import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/** A part of a picture, as query parameters: all four or none. */
public class CropQuery {
    @QueryParam("x")
    @Nullable Integer x;

    @QueryParam("y")
    @Nullable Integer y;

    @QueryParam("width")
    @Nullable Integer width;

    @QueryParam("height")
    @Nullable Integer height;

    @Nullable Crop crop() {
        if (x == null && y == null && width == null && height == null) {
            return null;
        }
        if (x == null || y == null || width == null || height == null) {
            throw new Refusal.Invalid("crop", "media.crop-incomplete");
        }
        return new Crop(x, y, width, height);
    }
}
