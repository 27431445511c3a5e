package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/** Pictures from outside, the broken and the wicked among them, through the real ffmpeg. */
class PictureIntakeTest {
    @TempDir Path folder;

    private final PictureIntake intake = new PictureIntake();

    @BeforeEach
    void prepare() {
        DataFolder data =
                new DataFolder() {
                    @Override
                    public Path root() {
                        return folder;
                    }
                };
        intake.ffmpeg = new Ffmpeg(TestTools.tools(), TestTools.runner());
        intake.data = data;
        intake.files = new ArtworkFiles();
        intake.files.data = data;
    }

    @Test
    void writesAPictureAnewInItsSizes() throws IOException {
        KeptPicture kept = take(jpeg(1_500, 1_000, 0));

        assertThat(kept.size()).isEqualTo(new Size(1_500, 1_000));
        assertThat(kept.colour()).matches("#[0-9a-f]{6}");
        assertThat(read(kept, 1_500).getHeight()).isEqualTo(1_000);
        assertThat(read(kept, 1_280).getWidth()).isEqualTo(1_280);
        assertThat(read(kept, 640).getWidth()).isEqualTo(640);
        assertThat(read(kept, 320).getWidth()).isEqualTo(320);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void keepsNothingOfWhatStandsBesideThePixels() throws IOException {
        KeptPicture kept = take(jpeg(400, 300, 1));

        for (int width : new int[] {400, 320}) {
            String bytes =
                    Files.readString(
                            intake.files.file(kept.hash(), width), StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain("Exif")
                    .doesNotContain("SECRET")
                    .doesNotContain("Lavc");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1, 400, 300",
        "2, 400, 300",
        "3, 400, 300",
        "4, 400, 300",
        "5, 300, 400",
        "6, 300, 400",
        "7, 300, 400",
        "8, 300, 400"
    })
    void turnsAPictureTheRightWayUp(int orientation, int width, int height) throws IOException {
        KeptPicture kept = take(jpeg(400, 300, orientation));

        assertThat(kept.size()).isEqualTo(new Size(width, height));
        // The corner that is seen first is red.
        int[] corner =
                switch (orientation) {
                    case 1, 5 -> new int[] {0, 0};
                    case 2, 6 -> new int[] {1, 0};
                    case 3, 7 -> new int[] {1, 1};
                    default -> new int[] {0, 1};
                };
        BufferedImage image = read(kept, width);
        Color seen =
                new Color(
                        image.getRGB(
                                corner[0] == 0 ? 10 : width - 11,
                                corner[1] == 0 ? 10 : height - 11));
        assertThat(seen.getRed()).as("corner of %d", orientation).isGreaterThan(180);
        assertThat(seen.getBlue()).isLessThan(90);
    }

    @Test
    void putsWhatIsTransparentOnWhite() throws IOException {
        BufferedImage image = new BufferedImage(200, 200, BufferedImage.TYPE_INT_ARGB);
        KeptPicture kept = take(written(image, "png"));

        assertThat(new Color(read(kept, 200).getRGB(100, 100)).getRed()).isGreaterThan(245);
    }

    @Test
    void takesWebp() {
        byte[] webp =
                Base64.getDecoder()
                        .decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
        assertThat(PictureHeader.of(PictureFormat.of(webp), webp).size()).isEqualTo(new Size(1, 1));
        // Whole, and well formed, but nothing to look at.
        assertRefused(webp, "media.picture-small");
    }

    @Test
    void cutsThePartAskedForAndNoOther() throws IOException {
        byte[] picture = jpeg(400, 300, 6);
        KeptPicture kept =
                intake.take(new ByteArrayInputStream(picture), new Crop(200, 0, 100, 100));

        assertThat(kept.size()).isEqualTo(new Size(100, 100));
        assertThat(new Color(read(kept, 100).getRGB(80, 20)).getRed()).isGreaterThan(180);
        assertThatThrownBy(
                        () ->
                                intake.take(
                                        new ByteArrayInputStream(picture),
                                        new Crop(250, 0, 100, 100)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void cutsAgainFromTheLargestThatIsKept() throws IOException {
        KeptPicture whole = take(jpeg(3_000, 2_000, 0));
        assertThat(whole.size()).isEqualTo(new Size(2_560, 1_706));

        KeptPicture part = intake.cut(whole.hash(), whole.size(), new Crop(0, 0, 1_500, 1_500));

        assertThat(part.size()).isEqualTo(new Size(1_500, 1_500));
    }

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        byte[] whole = jpeg(400, 300, 0);
        assertRefused(new byte[0], "media.picture-format");
        assertRefused(
                "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8),
                "media.picture-format");
        assertRefused("GIF89a".getBytes(StandardCharsets.UTF_8), "media.picture-format");
        assertRefused(
                "#EXTM3U\nfile:///etc/passwd".getBytes(StandardCharsets.UTF_8),
                "media.picture-format");
        assertRefused(Arrays.copyOf(whole, 20), "media.no-picture");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}, "media.no-picture");
        assertRefused(
                "RIFF0000WEBPVP8X0000".getBytes(StandardCharsets.ISO_8859_1), "media.no-picture");
        assertRefused(
                written(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png"),
                "media.picture-small");
    }

    @Test
    void refusesAGigapixelThatIsAFewBytesLong() {
        assertRefused(bomb(65_000, 65_000), "media.picture-pixels");
        assertRefused(bomb(50_001, 1_000), "media.picture-pixels");
        assertRefused(bomb(Integer.MAX_VALUE, 1), "media.picture-pixels");
        assertRefused(bomb(-1, 100), "media.no-picture");
        assertRefused(bomb(0, 100), "media.no-picture");
    }

    @Test
    void refusesMoreThanTenMegabytes() {
        byte[] large = Arrays.copyOf(bomb(100, 100), 10_000_001);
        assertRefused(large, "media.picture-bytes");
    }

    private KeptPicture take(byte[] bytes) {
        return intake.take(new ByteArrayInputStream(bytes), null);
    }

    private void assertRefused(byte[] bytes, String code) {
        assertThatThrownBy(() -> take(bytes))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private BufferedImage read(KeptPicture kept, int width) throws IOException {
        return ImageIO.read(intake.files.file(kept.hash(), width).toFile());
    }

    /**
     * Blue with a red upper left quarter, as stored.
     *
     * @param orientation of EXIF; 0 for none
     */
    private static byte[] jpeg(int width, int height, int orientation) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        byte[] plain = written(image, "jpg");
        if (orientation == 0) {
            return plain;
        }
        byte[] note = "SECRET".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(2 + 2 + 6 + 8 + 2 + 12 + 4 + note.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112).putShort((short) 3).putInt(1);
        exif.putShort((short) orientation).putShort((short) 0);
        exif.putInt(0).put(note);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(plain, 0, 2);
        all.write(exif.array());
        all.write(plain, 2, plain.length - 2);
        return all.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, bytes)).isTrue();
        return bytes.toByteArray();
    }

    /** A PNG that claims a size and holds next to nothing. */
    private static byte[] bomb(int width, int height) {
        ByteBuffer file = ByteBuffer.allocate(8 + 25);
        file.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(width).putInt(height);
        head.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head.array());
        file.putInt(13).put(head.array()).putInt((int) sum.getValue());
        return file.array();
    }
}
