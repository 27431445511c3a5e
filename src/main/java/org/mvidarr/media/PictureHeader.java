package org.mvidarr.media;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What a picture's header says of it, read before anything decodes it: a few bytes can claim a
 * gigabyte of pixels.
 *
 * @param size as stored
 * @param turned how it is to be turned to be seen upright: EXIF orientation, 1 to 8
 */
record PictureHeader(Size size, int turned) {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int LARGEST_SIDE = 65_535;

    /** Whether width and height change places when it is turned. */
    boolean isOnItsSide() {
        return turned > 4;
    }

    /** As it is seen. */
    Size shown() {
        return isOnItsSide() ? new Size(size.height(), size.width()) : size;
    }

    /**
     * @throws Refusal.Invalid when the header is broken or cut
     */
    static PictureHeader of(PictureFormat format, byte[] bytes) {
        try {
            PictureHeader header =
                    switch (format) {
                        case JPEG -> jpeg(ByteBuffer.wrap(bytes));
                        case PNG -> png(ByteBuffer.wrap(bytes));
                        case WEBP -> webp(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
                    };
            if (header != null) {
                return header;
            }
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            // Cut or contradictory: said below.
        }
        throw new Refusal.Invalid(null, "media.no-picture");
    }

    private static PictureHeader png(ByteBuffer file) {
        return upright(file.getInt(16), file.getInt(20));
    }

    private static @Nullable PictureHeader webp(ByteBuffer file) {
        return switch (file.getInt(12)) {
            // "VP8 ": a key frame begins with a tag of three bytes and a start code of three.
            case 0x20385056 -> upright(file.getShort(26) & 0x3FFF, file.getShort(28) & 0x3FFF);
            // "VP8L": 14 bits each, less one.
            case 0x4C385056 -> {
                int bits = file.getInt(21);
                yield upright((bits & 0x3FFF) + 1, (bits >>> 14 & 0x3FFF) + 1);
            }
            // "VP8X": 24 bits each, less one.
            case 0x58385056 ->
                    upright((file.getInt(24) & 0xFFFFFF) + 1, (file.getInt(26) >>> 8) + 1);
            default -> null;
        };
    }

    private static @Nullable PictureHeader jpeg(ByteBuffer file) {
        int turned = UPRIGHT;
        int at = 2;
        while (at + 4 <= file.limit()) {
            if ((file.get(at) & 0xFF) != 0xFF) {
                return null;
            }
            int marker = file.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = file.getShort(at + 2) & 0xFFFF;
            if (isFrame(marker)) {
                Size size =
                        new Size(file.getShort(at + 7) & 0xFFFF, file.getShort(at + 5) & 0xFFFF);
                return new PictureHeader(size, turned);
            }
            if (marker == 0xE1) {
                turned = orientation(file.slice(at + 4, Math.max(0, length - 2)), turned);
            }
            at += 2 + length;
        }
        return null;
    }

    /** Start of a frame: C0 to CF but for the tables and the reserved one. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /** From the first directory of an EXIF segment; a broken one turns nothing. */
    private static int orientation(ByteBuffer segment, int otherwise) {
        if (segment.limit() < 14 || segment.getInt(0) != 0x45786966) {
            return otherwise;
        }
        ByteBuffer exif = segment.slice(6, segment.limit() - 6);
        exif.order(exif.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = exif.getInt(4);
        if (directory < 8 || directory + 2 > exif.limit()) {
            return otherwise;
        }
        int entries = exif.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries && directory + 2 + i * 12 + 12 <= exif.limit(); i++) {
            int entry = directory + 2 + i * 12;
            if ((exif.getShort(entry) & 0xFFFF) == ORIENTATION) {
                int turned = exif.getShort(entry + 8);
                return turned >= 1 && turned <= 8 ? turned : otherwise;
            }
        }
        return otherwise;
    }

    private static PictureHeader upright(int width, int height) {
        if (width > LARGEST_SIDE || height > LARGEST_SIDE) {
            throw new Refusal.Invalid(null, "media.picture-pixels", PictureIntake.MOST_MEGAPIXELS);
        }
        return new PictureHeader(new Size(width, height), UPRIGHT);
    }
}
