package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Statements that take a merge of artists back: questions whether it is possible, then the rows
 * that {@link ArtistMergeRows} has kept. A column added since then has the target's value.
 */
interface ArtistMergeUndoRows {
    EntityManager entityManager();

    /** Into whom the target has been merged since. */
    @SQL(
            "select m.target_name from artist_merge_source s join artist_merge m on m.id ="
                + " s.merge_id where s.artist_id = :target and m.undone_at is null order by m.id"
                + " desc limit 1")
    Optional<String> mergedOnInto(long target);

    /** Names of those to come back that somebody else has now. */
    @SQL(
            "select a.name from artist_merge_row r join artist a on a.name_key = r.content ->>"
                    + " 'name_key' and coalesce(a.disambiguation, '') = coalesce(r.content ->>"
                    + " 'disambiguation', '') where r.merge_id = :merge and r.table_name = 'artist'"
                    + " order by a.id")
    List<String> namesTaken(long merge);

    /** Outside ids of those to come back that somebody other than the target has now. */
    @SQL(
            "select e.source || ':' || e.value from artist_merge_row r join artist_external_id e on"
                + " e.source = r.content ->> 'source' and e.value = r.content ->> 'value' where"
                + " r.merge_id = :merge and r.table_name = 'artist_external_id' and e.artist_id <>"
                + " :target order by 1")
    List<String> idsTaken(long merge, long target);

    /** Titles of videos that somebody has taken the target off in a role that came by the merge. */
    @SQL(
            "select distinct v.title from artist_merge_row r join video v on v.id = cast(r.content"
                + " ->> 'video_id' as bigint) where r.merge_id = :merge and r.table_name = 'credit'"
                + " and not exists (select 1 from credit c where c.video_id = v.id and c.artist_id"
                + " = :target and c.role = r.content ->> 'role') order by 1 limit 3")
    List<String> creditsGone(long merge, long target);

    @SQL(
            "insert into artist select (jsonb_populate_record(t, to_jsonb(t) || r.content ||"
                + " jsonb_build_object('root_folder_id', (select f.id from root_folder f where f.id"
                + " = cast(r.content ->> 'root_folder_id' as bigint)), 'quality_profile_id',"
                + " (select q.id from quality_profile q where q.id = cast(r.content ->>"
                + " 'quality_profile_id' as bigint))))).* from artist_merge_row r, artist t where"
                + " t.id = :target and r.merge_id = :merge and r.table_name = 'artist'")
    int bringArtists(long merge, long target);

    @SQL(
            "insert into artist_alias select (jsonb_populate_record(cast(null as artist_alias),"
                    + " r.content)).* from artist_merge_row r where r.merge_id = :merge and"
                    + " r.table_name = 'artist_alias' and not r.made")
    int bringAliases(long merge);

    @SQL(
            "insert into artist_external_id (source, value, artist_id) select r.content ->>"
                + " 'source', r.content ->> 'value', cast(r.content ->> 'artist_id' as bigint) from"
                + " artist_merge_row r where r.merge_id = :merge and r.table_name ="
                + " 'artist_external_id' on conflict (source, value) do update set artist_id ="
                + " excluded.artist_id")
    int bringExternalIds(long merge);

    @SQL(
            "insert into artist_tag (artist_id, tag_id) select cast(r.content ->> 'artist_id' as"
                + " bigint), g.id from artist_merge_row r join tag g on g.id = cast(r.content ->>"
                + " 'tag_id' as bigint) where r.merge_id = :merge and r.table_name = 'artist_tag'"
                + " and not r.made")
    int bringTags(long merge);

    @SQL(
            "insert into artist_genre (artist_id, genre_id) select cast(r.content ->> 'artist_id'"
                    + " as bigint), g.id from artist_merge_row r join genre g on g.id ="
                    + " cast(r.content ->> 'genre_id' as bigint) where r.merge_id = :merge and"
                    + " r.table_name = 'artist_genre' and not r.made")
    int bringGenres(long merge);

    @SQL(
            "insert into artist_link select (jsonb_populate_record(cast(null as artist_link),"
                    + " r.content)).* from artist_merge_row r where r.merge_id = :merge and"
                    + " r.table_name = 'artist_link' and not r.made")
    int bringLinks(long merge);

    @SQL(
            "delete from credit c using artist_merge_row r where r.merge_id = :merge and"
                    + " r.table_name = 'credit' and c.artist_id = :target and c.video_id ="
                    + " cast(r.content ->> 'video_id' as bigint) and c.role = r.content ->> 'role'")
    int takeCredits(long merge, long target);

    @SQL(
            "insert into credit select (jsonb_populate_record(cast(null as credit), r.content)).*"
                + " from artist_merge_row r join video v on v.id = cast(r.content ->> 'video_id' as"
                + " bigint) where r.merge_id = :merge and r.table_name = 'credit'")
    int bringCredits(long merge);

    @SQL(
            "delete from artist_alias l using artist_merge_row r where r.merge_id = :merge and"
                + " r.table_name = 'artist_alias' and r.made and l.id = cast(r.content ->> 'id' as"
                + " bigint)")
    int takeAliases(long merge);

    @SQL(
            "delete from artist_tag g using artist_merge_row r where r.merge_id = :merge and"
                + " r.table_name = 'artist_tag' and r.made and g.artist_id = :target and g.tag_id ="
                + " cast(r.content ->> 'tag_id' as bigint)")
    int takeTags(long merge, long target);

    @SQL(
            "delete from artist_genre g using artist_merge_row r where r.merge_id = :merge and"
                    + " r.table_name = 'artist_genre' and r.made and g.artist_id = :target and"
                    + " g.genre_id = cast(r.content ->> 'genre_id' as bigint)")
    int takeGenres(long merge, long target);

    @SQL(
            "delete from artist_link l using artist_merge_row r where r.merge_id = :merge and"
                + " r.table_name = 'artist_link' and r.made and l.artist_id = :target and l.url ="
                + " r.content ->> 'url'")
    int takeLinks(long merge, long target);

    /** Closes the gaps in the order of the links. */
    @SQL(
            "update artist_link l set position = n.place from (select k.position, row_number() over"
                    + " (order by k.position) - 1 as place from artist_link k where k.artist_id ="
                    + " :target) n where l.artist_id = :target and l.position = n.position and"
                    + " n.place <> n.position")
    int closeGaps(long target);

    /** What is still as the merge left it becomes what it was before. */
    @SQL(
            "update artist t set country = case when t.country is not distinct from a.country then"
                + " b.country else t.country end, formed_year = case when t.formed_year is not"
                + " distinct from a.formed_year then b.formed_year else t.formed_year end,"
                + " disbanded_year = case when t.disbanded_year is not distinct from"
                + " a.disbanded_year then b.disbanded_year else t.disbanded_year end, biography ="
                + " case when t.biography is not distinct from a.biography then b.biography else"
                + " t.biography end, notes = case when t.notes is not distinct from a.notes then"
                + " b.notes else t.notes end, monitored = case when t.monitored = a.monitored then"
                + " b.monitored else t.monitored end, quality_profile_id = case when"
                + " t.quality_profile_id is not distinct from a.quality_profile_id then (select"
                + " q.id from quality_profile q where q.id = b.quality_profile_id) else"
                + " t.quality_profile_id end, root_folder_id = case when t.root_folder_id is not"
                + " distinct from a.root_folder_id then (select f.id from root_folder f where f.id"
                + " = b.root_folder_id) else t.root_folder_id end, folder_name = case when"
                + " t.folder_name is not distinct from a.folder_name then b.folder_name else"
                + " t.folder_name end, updated_at = :now, version = t.version + 1 from artist_merge"
                + " m, jsonb_populate_record(cast(null as artist), m.target_before) b,"
                + " jsonb_populate_record(cast(null as artist), m.target_after) a where t.id ="
                + " :target and m.id = :merge")
    int restoreTarget(long merge, long target, Instant now);
}
