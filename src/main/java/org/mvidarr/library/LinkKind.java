package org.mvidarr.library;

/** What kind of page a link of an artist leads to. */
public enum LinkKind {
    WEBSITE,
    WIKIPEDIA,
    MUSICBRAINZ,
    DISCOGS,
    IMVDB,
    YOUTUBE,
    VIMEO,
    BANDCAMP,
    LASTFM,
    INSTAGRAM,
    FACEBOOK,
    TIKTOK,
    OTHER
}
