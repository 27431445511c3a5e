package org.mvidarr.media;

/** Where a picture comes from. */
public enum ArtworkOrigin {
    /** A frame of the film. */
    FILM,
    /** A cover inside the file. */
    EMBEDDED,
    /** A picture beside the file. */
    SIDECAR,
    /** An outside catalogue. */
    SOURCE,
    /** A person. */
    UPLOAD
}
