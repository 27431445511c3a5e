package org.mvidarr.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.Refusal;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import javax.imageio.ImageIO;

class PicturesTest {
    private final Ffmpeg ffmpeg = new Ffmpeg(TestTools.tools(), TestTools.runner());
    private final Prober prober = new Prober(ffmpeg);

    @TempDir Path folder;

    @Test
    void makesAPosterInFallingSizesAndNeverLarger() throws IOException {
        Poster poster = poster(Clips.mp4());
        assertThat(poster.pictures())
                .extracting(Picture::size)
                .containsExactly(new Size(640, 360), new Size(320, 180));
        for (Picture picture : poster.pictures()) {
            assertThat(read(picture))
                    .satisfies(
                            image -> {
                                assertThat(image.getWidth()).isEqualTo(picture.size().width());
                                assertThat(image.getHeight()).isEqualTo(picture.size().height());
                            });
        }
        assertThat(poster.colour()).matches("#[0-9a-f]{6}");
        assertThat(Still.of(poster.pictures().getFirst().file()))
                .hasValueSatisfying(still -> assertThat(still.good()).isTrue());
    }

    @Test
    void turnsThePosterTheRightWayUp() throws IOException {
        Picture largest = poster(Clips.rotated()).pictures().getFirst();
        assertThat(largest.size()).isEqualTo(new Size(240, 426));
        assertThat(read(largest).getHeight()).isEqualTo(426);
    }

    @Test
    void makesPixelsSquare() throws IOException {
        Picture largest = poster(Clips.anamorphic()).pictures().getFirst();
        assertThat(read(largest).getWidth()).isEqualTo(427);
    }

    @Test
    void avoidsABlackBeginning() {
        Poster poster = poster(Clips.blackStart());
        assertThat(Still.of(poster.pictures().getFirst().file()))
                .hasValueSatisfying(still -> assertThat(still.good()).isTrue());
    }

    @Test
    void takesTheBestThereIsWhenAllIsBlack() {
        Path black = folder.resolve("black.mp4");
        ffmpeg.run(
                List.of("-f", "lavfi", "-i", "color=black:s=320x180:d=2", black.toString()),
                Work.light(folder, Duration.ofMinutes(1), () -> false));
        assertThat(poster(black).colour()).isEqualTo("#000000");
    }

    @Test
    void laysOutASheetForAShortFilm() throws IOException {
        Picture sheet = sprite(Clips.mp4());
        assertThat(sheet.size()).isEqualTo(new Size(640, 90));
        BufferedImage image = read(sheet);
        assertThat(image.getWidth()).isEqualTo(640);
        assertThat(image.getHeight()).isEqualTo(90);
        for (int tile = 0; tile < 4; tile++) {
            assertThat(brightest(image, tile * 160, 0)).as("tile " + tile).isGreaterThan(60);
        }
    }

    @Test
    void fillsTheSheetOfALongerFilmFromKeyFrames() throws IOException {
        Picture sheet = sprite(Clips.minute());
        assertThat(sheet.size()).isEqualTo(new Size(1_600, 540));
        BufferedImage image = read(sheet);
        for (int tile = 0; tile < 60; tile++) {
            assertThat(brightest(image, tile % 10 * 160, tile / 10 * 90))
                    .as("tile " + tile)
                    .isGreaterThan(60);
        }
    }

    @Test
    void padsATallFilm() throws IOException {
        BufferedImage image = read(sprite(Clips.rotated()));
        assertThat(brightest(image.getSubimage(0, 0, 40, 90), 0, 0)).isLessThan(40);
        assertThat(brightest(image.getSubimage(60, 0, 40, 90), 0, 0)).isGreaterThan(60);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, 1",
        "400, 1, 1, 1",
        "4000, 4, 4, 1",
        "25000, 25, 10, 3",
        "240000, 100, 10, 10",
        "7200000, 100, 10, 10"
    })
    void plansAtMostAHundredTiles(long millis, int tiles, int columns, int rows) {
        SpritePlan plan = SpritePlan.of(millis);
        assertThat(plan.tiles()).isEqualTo(tiles);
        assertThat(plan.columns()).isEqualTo(columns);
        assertThat(plan.rows()).isEqualTo(rows);
    }

    @Test
    void writesTheTrackForPlayers() {
        assertThat(SpritePlan.of(12_000).webVtt("sprite.jpg"))
                .startsWith("WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nsprite.jpg#xywh=0,0,160,90\n")
                .endsWith("\n00:00:11.000 --> 00:00:12.000\nsprite.jpg#xywh=160,90,160,90\n");
        assertThat(SpritePlan.of(7_200_000).webVtt("s")).contains("01:58:48.000 --> 02:00:00.000");
    }

    @Test
    void refusesAFilmWithoutASingleGoodFrame() {
        Probe lie = prober.probe(Clips.mp4(), () -> false);
        assertThatThrownBy(
                        () ->
                                new PosterMaker(ffmpeg)
                                        .make(Clips.garbage(), lie, folder, () -> false))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("media.no-picture"));
        assertThatThrownBy(
                        () ->
                                new SpriteMaker(ffmpeg)
                                        .make(Clips.garbage(), lie, folder, () -> false))
                .isInstanceOf(Refusal.Invalid.class);
    }

    private Poster poster(Path clip) {
        return new PosterMaker(ffmpeg)
                .make(clip, prober.probe(clip, () -> false), folder, () -> false);
    }

    private Picture sprite(Path clip) {
        return new SpriteMaker(ffmpeg)
                .make(clip, prober.probe(clip, () -> false), folder, () -> false);
    }

    private static BufferedImage read(Picture picture) throws IOException {
        return ImageIO.read(picture.file().toFile());
    }

    /** The brightest channel of any pixel in the tile whose corner this is. */
    private static int brightest(BufferedImage image, int left, int top) {
        int brightest = 0;
        for (int y = top; y < Math.min(top + 90, image.getHeight()); y++) {
            for (int x = left; x < Math.min(left + 160, image.getWidth()); x++) {
                int rgb = image.getRGB(x, y);
                brightest =
                        Math.max(
                                brightest,
                                Math.max(rgb >> 16 & 255, Math.max(rgb >> 8 & 255, rgb & 255)));
            }
        }
        return brightest;
    }
}
