package org.mvidarr.playlist;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

/** Statements for playlists in which merged videos stand. */
interface MergedEntries {
    EntityManager entityManager();

    @SQL(
            "update playlist_entry set video_id = :to where video_id = any(cast(:from as"
                    + " bigint[]))")
    int move(Long[] from, long to);

    /** Where a video stands only once, the first place is its own. */
    @SQL(
            "delete from playlist_entry e using playlist p where p.id = e.playlist_id and not"
                + " p.duplicates and e.video_id = :video and exists (select 1 from playlist_entry f"
                + " where f.playlist_id = e.playlist_id and f.video_id = e.video_id and f.position"
                + " < e.position)")
    int single(long video);

    @SQL(
            "update playlist set cover_video_id = :to where cover_video_id = any(cast(:from as"
                    + " bigint[]))")
    int moveCovers(Long[] from, long to);
}
