package org.mvidarr.media;

import java.nio.file.Path;

/** A picture file, JPEG. */
public record Picture(Path file, Size size) {}
