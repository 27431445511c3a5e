package org.mvidarr.media;

/** A video's sheet of small pictures and the length of the film it was made from. */
public record SpriteView(String hash, int width, int height, long durationMillis) {
    /** See {@link SpritePlan#webVtt}. */
    public String webVtt(String sheetUrl) {
        return SpritePlan.of(durationMillis).webVtt(sheetUrl);
    }
}
