package org.mvidarr.operations;

import org.mvidarr.library.VideoView;

/**
 * A video that is wanted and not there, in the shape of the *arr family.
 *
 * @param artistId its first artist; 0 when nobody is known
 * @param monitored always true: who is not looked for is not wanted
 */
public record WantedItem(
        long id, String title, long artistId, boolean monitored, Performer artist) {

    /** Who is heard first. */
    public record Performer(long id, String artistName) {}

    static WantedItem of(VideoView video) {
        Performer artist =
                video.artists().isEmpty()
                        ? new Performer(0, "")
                        : new Performer(
                                video.artists().getFirst().artistId(),
                                video.artists().getFirst().name());
        return new WantedItem(video.id(), video.title(), artist.id(), true, artist);
    }
}
