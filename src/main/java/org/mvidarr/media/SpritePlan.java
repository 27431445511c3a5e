package org.mvidarr.media;

import java.util.Locale;

/**
 * How a film of a given length is laid out on one sheet of small pictures. It follows from the
 * length alone, so the sheet need not remember it.
 *
 * @param tiles pictures on the sheet, at most a hundred
 * @param intervalMillis how much of the film each one stands for
 */
public record SpritePlan(int tiles, double intervalMillis) {
    public static final int TILE_WIDTH = 160;
    public static final int TILE_HEIGHT = 90;
    private static final int MOST_TILES = 100;
    private static final int MOST_COLUMNS = 10;
    private static final double SHORTEST_INTERVAL = 1_000;

    public static SpritePlan of(long durationMillis) {
        long duration = Math.max(1, durationMillis);
        int tiles = (int) Math.clamp(Math.round(duration / SHORTEST_INTERVAL), 1, MOST_TILES);
        return new SpritePlan(tiles, (double) duration / tiles);
    }

    public int columns() {
        return Math.min(MOST_COLUMNS, tiles);
    }

    public int rows() {
        return (tiles + MOST_COLUMNS - 1) / MOST_COLUMNS;
    }

    /** Size of the whole sheet. */
    public Size sheet() {
        return new Size(columns() * TILE_WIDTH, rows() * TILE_HEIGHT);
    }

    /**
     * The WebVTT track that tells a player which part of the sheet belongs to which moment.
     *
     * @param sheetUrl absolute, or relative to the track's own address
     */
    public String webVtt(String sheetUrl) {
        StringBuilder text = new StringBuilder("WEBVTT\n");
        for (int tile = 0; tile < tiles; tile++) {
            text.append('\n')
                    .append(time(tile * intervalMillis))
                    .append(" --> ")
                    .append(time((tile + 1) * intervalMillis))
                    .append('\n')
                    .append(sheetUrl)
                    .append("#xywh=")
                    .append(tile % MOST_COLUMNS * TILE_WIDTH)
                    .append(',')
                    .append(tile / MOST_COLUMNS * TILE_HEIGHT)
                    .append(',')
                    .append(TILE_WIDTH)
                    .append(',')
                    .append(TILE_HEIGHT)
                    .append('\n');
        }
        return text.toString();
    }

    private static String time(double millis) {
        long whole = Math.round(millis);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d.%03d",
                whole / 3_600_000,
                whole / 60_000 % 60,
                whole / 1_000 % 60,
                whole % 1_000);
    }
}
