package org.mvidarr.media;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/** A part of a picture, as query parameters: all four or none. */
public class CropQuery {
    @QueryParam("x")
    @Parameter(
            description = "Left edge of the part to take, in pixels of the picture",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "65535"))
    @Nullable Integer x;

    @QueryParam("y")
    @Parameter(
            description = "Upper edge of the part to take",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "65535"))
    @Nullable Integer y;

    @QueryParam("width")
    @Parameter(
            description = "Width of the part to take",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "16", maximum = "65535"))
    @Nullable Integer width;

    @QueryParam("height")
    @Parameter(
            description = "Height of the part to take",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "16", maximum = "65535"))
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
