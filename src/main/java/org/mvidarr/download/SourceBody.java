package org.mvidarr.download;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A place to get a video from, as the API takes it. */
@Schema(
        name = "SourceBody",
        example =
                """
                {"url": "https://www.youtube.com/watch?v=JNJv-Ebi67I", "channel": "Björk", "title": "Bachelorette"}\
                """)
public record SourceBody(
        @NotNull @Size(min = 1, max = 2_000) String url,
        @Size(max = 300) @Nullable String channel,
        @Size(max = 500) @Nullable String title) {}
