package org.mvidarr.library.lyrics;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Words of a video in a list, without the words.
 *
 * @param characters how long they are
 */
public record LyricsEntry(
        long id,
        String language,
        LyricsFormat format,
        @Nullable String origin,
        int characters,
        Instant updatedAt,
        int version) {}
