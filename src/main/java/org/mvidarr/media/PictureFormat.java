package org.mvidarr.media;

import org.mvidarr.platform.Refusal;

import java.util.Arrays;

/** The formats of pictures that are taken from outside, known by their first bytes alone. */
enum PictureFormat {
    JPEG("jpeg_pipe"),
    PNG("png_pipe"),
    WEBP("webp_pipe");

    private final String demuxer;

    PictureFormat(String demuxer) {
        this.demuxer = demuxer;
    }

    /** What ffmpeg calls it. */
    String demuxer() {
        return demuxer;
    }

    /** Whether there may be something to see through. */
    boolean mayBeTransparent() {
        return this != JPEG;
    }

    /**
     * @param bytes the whole file
     * @throws Refusal.Invalid when it is none of them, whatever its name or type says
     */
    static PictureFormat of(byte[] bytes) {
        if (begins(bytes, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (begins(bytes, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (begins(bytes, 0, 'R', 'I', 'F', 'F') && begins(bytes, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        throw new Refusal.Invalid(null, "media.picture-format");
    }

    private static boolean begins(byte[] bytes, int at, int... wanted) {
        return bytes.length >= at + wanted.length
                && Arrays.equals(
                        Arrays.copyOfRange(bytes, at, at + wanted.length), asBytes(wanted));
    }

    private static byte[] asBytes(int[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
