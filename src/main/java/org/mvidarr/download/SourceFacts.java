package org.mvidarr.download;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * What the site says about a video. All of it is foreign text: cut to sane lengths and freed of
 * control characters, but not to be trusted.
 *
 * @param title of the page or upload, often "Artist - Title (Official Video)"
 * @param artists as credited by the site; empty when it names none
 * @param track name of the song, when the site keeps it apart from the title
 * @param channel who uploaded it
 * @param released year or day the song or video came out, {@code 1997} or {@code 1997-12-01}
 * @param pageUrl the address a person would open
 * @param extractor short name of the site, such as {@code youtube}; {@code generic} for any other
 * @param id the site's own name for it
 */
public record SourceFacts(
        @Nullable String title,
        List<String> artists,
        @Nullable String track,
        @Nullable String album,
        @Nullable String channel,
        @Nullable String description,
        @Nullable LocalDate uploaded,
        @Nullable String released,
        @Nullable Duration duration,
        @Nullable String pageUrl,
        String extractor,
        @Nullable String id) {
    public SourceFacts {
        artists = List.copyOf(artists);
    }
}
