package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.List;
import java.util.Optional;

/**
 * Queries about videos. Lists and their counts are in {@link VideoRows}, because their order is
 * chosen by the reader.
 */
interface Videos {
    EntityManager entityManager();

    /** Waits until nobody else writes the video, and keeps others waiting until the end. */
    @SQL("select count(*) from (select 1 from video where id = :id for no key update) locked")
    long lock(Long id);

    @Find
    Optional<Video> video(Long id);

    @HQL(
            "select v.id from Video v join v.externalIds e where e.source = :source and e.value ="
                    + " :value")
    List<Long> idsKnownAs(String source, String value);

    @HQL("select s.video.id from VideoSource s where s.sourceKey = :key order by s.id")
    List<Long> idsFrom(String key);

    @HQL(
            "select v.id from Video v where v.titleKey = :titleKey and v.kind = :kind and"
                + " coalesce(v.versionName, '') = :versionName and exists (select 1 from Credit c"
                + " where c.video = v and c.artist.id = :artist and c.role = MAIN) order by v.id")
    List<Long> idsTitled(String titleKey, VideoKind kind, String versionName, Long artist);
}
