package org.mvidarr.library;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Statements that merge artists. Every row that changes or goes is kept first, as it is, in {@code
 * artist_merge_row}; what the target is given is kept with {@code made}.
 */
interface ArtistMergeRows {
    EntityManager entityManager();

    /** Videos that artists are credited on, kept from other writers; they come before artists. */
    @SQL(
            "select v.id from video v where v.id in (select c.video_id from credit c where"
                    + " c.artist_id in (:artists)) order by v.id for no key update")
    List<Long> lockVideosOf(Collection<Long> artists);

    /** In the order of ids, so that two merges of the same artists wait and do not block. */
    @SQL("select id from artist where id in (:ids) order by id for update")
    List<Long> lock(Collection<Long> ids);

    @SQL(
            "insert into artist_merge_source (merge_id, artist_id, position) select :merge, o.id,"
                + " o.place from unnest(cast(:from as bigint[])) with ordinality as o (id, place)")
    int keepSources(long merge, Long[] from);

    @SQL(
            "update artist_merge set target_before = (select to_jsonb(a) from artist a where a.id ="
                    + " :into) where id = :merge")
    int keepBefore(long merge, long into);

    @SQL(
            "update artist_merge set target_after = (select to_jsonb(a) from artist a where a.id ="
                    + " :into) where id = :merge")
    int keepAfter(long merge, long into);

    @SQL(
            "insert into artist_merge_row (merge_id, table_name, content) select :merge, 'artist',"
                + " to_jsonb(t) from artist t where t.id in (:from) union all select :merge,"
                + " 'artist_alias', to_jsonb(t) from artist_alias t where t.artist_id in (:from)"
                + " union all select :merge, 'artist_external_id', to_jsonb(t) from"
                + " artist_external_id t where t.artist_id in (:from) union all select :merge,"
                + " 'artist_tag', to_jsonb(t) from artist_tag t where t.artist_id in (:from) union"
                + " all select :merge, 'artist_genre', to_jsonb(t) from artist_genre t where"
                + " t.artist_id in (:from) union all select :merge, 'artist_link', to_jsonb(t) from"
                + " artist_link t where t.artist_id in (:from) union all select :merge, 'credit',"
                + " to_jsonb(t) from credit t where t.artist_id in (:from) union all select :merge,"
                + " 'credit', to_jsonb(t) from credit t where t.artist_id = :into and exists"
                + " (select 1 from credit s where s.video_id = t.video_id and s.role = t.role and"
                + " s.artist_id in (:from))")
    int keepRows(long merge, long into, Collection<Long> from);

    /** Of several credits in one role on one video, the one that stands first stays. */
    @SQL(
            "delete from credit where id in (select ranked.id from (select c.id, row_number() over"
                    + " (partition by c.video_id, c.role order by c.position, c.id) as place from"
                    + " credit c where c.artist_id in (:all)) ranked where ranked.place > 1)")
    int dropDoubleCredits(Collection<Long> all);

    @SQL(
            "update credit set artist_id = :into, credited_as = nullif(credited_as, (select name"
                    + " from artist where id = :into)) where artist_id in (:from)")
    int moveCredits(long into, Collection<Long> from);

    @SQL(
            "with given as (select distinct on (n.name_key) n.name, n.name_key, n.locale from"
                + " (select a.name, a.name_key, cast(null as text) as locale, 0 as rank, a.id from"
                + " artist a where a.id in (:from) union all select l.name, l.name_key, l.locale,"
                + " 1, l.id from artist_alias l where l.artist_id in (:from)) n where n.name_key <>"
                + " (select t.name_key from artist t where t.id = :into) and not exists (select 1"
                + " from artist_alias p where p.artist_id = :into and p.name_key = n.name_key)"
                + " order by n.name_key, n.rank, n.id), made as (insert into artist_alias (id,"
                + " artist_id, name, name_key, locale) select nextval('artist_alias_seq'), :into,"
                + " g.name, g.name_key, g.locale from given g returning *), kept as (insert into"
                + " artist_merge_row (merge_id, table_name, made, content) select :merge,"
                + " 'artist_alias', true, to_jsonb(made) from made returning id) select count(*)"
                + " from kept")
    long giveAliases(long merge, long into, Collection<Long> from);

    @SQL("update artist_external_id set artist_id = :into where artist_id in (:from)")
    int moveExternalIds(long into, Collection<Long> from);

    @SQL(
            "with made as (insert into artist_tag (artist_id, tag_id) select distinct :into,"
                + " s.tag_id from artist_tag s where s.artist_id in (:from) on conflict do nothing"
                + " returning *), kept as (insert into artist_merge_row (merge_id, table_name,"
                + " made, content) select :merge, 'artist_tag', true, to_jsonb(made) from made"
                + " returning id) select count(*) from kept")
    long giveTags(long merge, long into, Collection<Long> from);

    @SQL(
            "with made as (insert into artist_genre (artist_id, genre_id) select distinct"
                    + " :into, s.genre_id from artist_genre s where s.artist_id in (:from) on"
                    + " conflict do nothing returning *), kept as (insert into artist_merge_row"
                    + " (merge_id, table_name, made, content) select :merge, 'artist_genre', true,"
                    + " to_jsonb(made) from made returning id) select count(*) from kept")
    long giveGenres(long merge, long into, Collection<Long> from);

    @SQL(
            "with given as (select distinct on (s.url) s.url, s.kind, s.artist_id, s.position from"
                + " artist_link s where s.artist_id in (:from) and not exists (select 1 from"
                + " artist_link p where p.artist_id = :into and p.url = s.url) order by s.url,"
                + " s.artist_id), made as (insert into artist_link (artist_id, position, kind, url)"
                + " select :into, (select count(*) from artist_link p where p.artist_id = :into) +"
                + " row_number() over (order by g.artist_id, g.position) - 1, g.kind, g.url from"
                + " given g returning *), kept as (insert into artist_merge_row (merge_id,"
                + " table_name, made, content) select :merge, 'artist_link', true, to_jsonb(made)"
                + " from made returning id) select count(*) from kept")
    long giveLinks(long merge, long into, Collection<Long> from);

    /** What the target lacks is taken from the first of the others that has it. */
    @SQL(
            "update artist t set country = coalesce(t.country, s.country), formed_year ="
                + " coalesce(t.formed_year, s.formed_year), disbanded_year ="
                + " coalesce(t.disbanded_year, s.disbanded_year), biography = coalesce(t.biography,"
                + " s.biography), notes = nullif(concat_ws(E'\\n"
                + "\\n"
                + "', t.notes, s.notes), ''), monitored = t.monitored or s.monitored,"
                + " quality_profile_id = coalesce(t.quality_profile_id, s.quality_profile_id),"
                + " root_folder_id = coalesce(t.root_folder_id, s.root_folder_id), folder_name ="
                + " coalesce(t.folder_name, s.folder_name), updated_at = :now, version = t.version"
                + " + 1 from (select bool_or(a.monitored) as monitored, string_agg(a.notes, E'\\n"
                + "\\n"
                + "' order by o.position) as notes, (array_agg(a.country order by o.position)"
                + " filter (where a.country is not null))[1] as country, (array_agg(a.formed_year"
                + " order by o.position) filter (where a.formed_year is not null))[1] as"
                + " formed_year, (array_agg(a.disbanded_year order by o.position) filter (where"
                + " a.disbanded_year is not null))[1] as disbanded_year, (array_agg(a.biography"
                + " order by o.position) filter (where a.biography is not null))[1] as biography,"
                + " (array_agg(a.quality_profile_id order by o.position) filter (where"
                + " a.quality_profile_id is not null))[1] as quality_profile_id,"
                + " (array_agg(a.root_folder_id order by o.position) filter (where a.root_folder_id"
                + " is not null))[1] as root_folder_id, (array_agg(a.folder_name order by"
                + " o.position) filter (where a.folder_name is not null))[1] as folder_name from"
                + " artist_merge_source o join artist a on a.id = o.artist_id where o.merge_id ="
                + " :merge) s where t.id = :into")
    int fillGaps(long merge, long into, Instant now);

    @SQL("select count(distinct (c.video_id)) from credit c where c.artist_id in (:from)")
    long countVideos(Collection<Long> from);

    @SQL(
            "select count(*) - count(distinct (c.video_id, c.role)) from credit c where c.artist_id"
                    + " in (:all)")
    long countDoubled(Collection<Long> all);

    @SQL("select coalesce(sum(length(notes) + 2), 0) from artist where id in (:all)")
    long lengthOfNotes(Collection<Long> all);

    @SQL("delete from artist where id in (:from)")
    int remove(Collection<Long> from);

    /** Videos whose credits the merge has changed and that are still there. */
    @SQL(
            "select distinct v.id from artist_merge_row r join video v on v.id = cast(r.content ->>"
                    + " 'video_id' as bigint) where r.merge_id = :merge and r.table_name = 'credit'"
                    + " order by v.id")
    List<Long> videos(long merge);

    @SQL("select id from video where id in (:ids) order by id for no key update")
    List<Long> lockVideos(Collection<Long> ids);

    @HQL(
            "select distinct v from Video v left join fetch v.credits c left join fetch c.artist"
                    + " where v.id in :ids order by v.id")
    List<Video> withCredits(Collection<Long> ids);

    @SQL("select artist_id from artist_merge_source where merge_id = :merge order by position")
    List<Long> sources(long merge);

    /** Rows kept for merges that can no longer be undone. */
    @SQL(
            "delete from artist_merge_row where merge_id in (select id from artist_merge where"
                    + " created_at < :before or undone_at is not null)")
    int forgetRows(Instant before);

    /** The newest first. */
    @HQL(
            "select new org.mvidarr.library.ArtistMergeView(m.id, m.targetId, m.targetName,"
                + " m.sourceNames, m.username, m.createdAt, m.undoneAt) from ArtistMerge m order by"
                + " m.createdAt desc, m.id desc limit :most offset :skipped")
    List<ArtistMergeView> page(int most, int skipped);

    @HQL("select count(m) from ArtistMerge m")
    long count();

    @Find
    Optional<ArtistMerge> merge(Long id);

    @SQL(
            "select source || ':' || value from artist_external_id where artist_id in (:from) order"
                    + " by 1")
    List<String> externalIds(Collection<Long> from);

    /** Names and aliases that an undoing writes or needs. */
    @SQL(
            "select r.content ->> 'name' from artist_merge_row r where r.merge_id = :merge and"
                + " r.table_name in ('artist', 'artist_alias') union select m.target_name from"
                + " artist_merge m where m.id = :merge union select a.name from artist_merge m join"
                + " artist a on a.id = m.target_id where m.id = :merge")
    List<String> namesInvolved(long merge);
}
