package org.mvidarr.library.lyrics;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.List;
import java.util.Optional;

/** Queries about lyrics. */
interface LyricsRows {
    EntityManager entityManager();

    @Find
    Optional<Lyrics> lyrics(Long id);

    @HQL("select l from Lyrics l where l.videoId = :video order by l.format, l.language, l.id")
    List<Lyrics> ofVideo(Long video);

    @HQL(
            "select new org.mvidarr.library.lyrics.LyricsEntry(l.id, l.language, l.format,"
                    + " l.origin, length(l.content), l.updatedAt, l.version) from Lyrics l where"
                    + " l.videoId = :video order by l.format, l.language, l.id")
    List<LyricsEntry> entries(Long video);

    /** Of several in one language and format, the first comes along. */
    @SQL(
            "update video_lyrics set video_id = :to where id in (select distinct on (l.language,"
                + " l.format) l.id from video_lyrics l where l.video_id = any(cast(:from as"
                + " bigint[])) and not exists (select 1 from video_lyrics k where k.video_id = :to"
                + " and k.language = l.language and k.format = l.format) order by l.language,"
                + " l.format, l.id)")
    int move(Long[] from, long to);
}
