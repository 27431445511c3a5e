package org.mvidarr.library;

/**
 * What somebody who is still typing may mean.
 *
 * @param kind artist, video, playlist, genre or tag
 * @param text its name or title
 * @param detail what tells it from others of that name; may be empty
 * @param address of its page, relative to the program's own
 */
public record Suggestion(String kind, long id, String text, String detail, String address) {
    static Suggestion of(ArtistView artist) {
        String detail = artist.disambiguation();
        return new Suggestion(
                "artist",
                artist.id(),
                artist.name(),
                detail == null ? "" : detail,
                "artist?id=" + artist.id());
    }

    static Suggestion of(VideoView video) {
        return new Suggestion(
                "video", video.id(), video.title(), video.artistLine(), "video?id=" + video.id());
    }

    static Suggestion of(PlaylistHit playlist) {
        return new Suggestion(
                "playlist", playlist.id(), playlist.name(), "", "playlist?id=" + playlist.id());
    }
}
