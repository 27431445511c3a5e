package org.mvidarr.media;

/** How a picture with a wide range of brightness is coded. */
public enum Hdr {
    HDR10,
    HLG,
    DOLBY_VISION
}
