package org.mvidarr.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What kind of page a link of an artist leads to. */
public enum LinkKind {
    WEBSITE,
    WIKIPEDIA("wikipedia.org", "wikidata.org"),
    MUSICBRAINZ("musicbrainz.org"),
    DISCOGS("discogs.com"),
    IMVDB("imvdb.com"),
    YOUTUBE("youtube.com", "youtu.be"),
    VIMEO("vimeo.com"),
    BANDCAMP("bandcamp.com"),
    LASTFM("last.fm"),
    INSTAGRAM("instagram.com"),
    FACEBOOK("facebook.com"),
    TIKTOK("tiktok.com"),
    OTHER;

    private final List<String> hosts;

    LinkKind(String... hosts) {
        this.hosts = List.of(hosts);
    }

    /** By the host alone; one that is not known is taken for the artist's own. */
    public static LinkKind of(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.hosts.stream().anyMatch(known -> isIn(name, known)))
                .findFirst()
                .orElse(WEBSITE);
    }

    private static boolean isIn(String host, String domain) {
        return host.equals(domain) || host.endsWith("." + domain);
    }
}
