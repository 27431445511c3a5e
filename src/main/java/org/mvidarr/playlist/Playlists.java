package org.mvidarr.playlist;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Queries of this feature, but for the lists of {@link PlaylistRows}. Whoever changes entries holds
 * the lock of their playlist ({@link PlaylistGate#locked}).
 */
interface Playlists {
    EntityManager entityManager();

    @Find
    Optional<Playlist> playlist(Long id);

    /** Not counted as an edit: who has the form open may still save it. */
    @HQL("update Playlist p set p.updatedAt = :now where p.id = :playlist")
    int touch(Long playlist, Instant now);

    @HQL("update Playlist p set p.ownerId = :to where p.ownerId = :from")
    int handOver(Long from, Long to);

    @HQL("update PlaylistFolder f set f.ownerId = :to where f.ownerId = :from")
    int handOverFolders(Long from, Long to);

    @HQL(
            "select new org.mvidarr.playlist.PlaylistChoice(p.id, p.name) from Playlist p where"
                    + " p.ownerId = :owner and p.kind = MANUAL order by p.updatedAt desc, p.id desc"
                    + " fetch first 100 rows only")
    List<PlaylistChoice> choices(Long owner);

    // Entries

    @HQL("select count(e) from PlaylistEntry e where e.playlistId = :playlist")
    long entries(Long playlist);

    /** Those of the videos that exist; they cannot be deleted before the transaction ends. */
    @SQL(
            "select id from video where id = any (cast(:videos as bigint[])) order by id for key"
                    + " share")
    List<Long> lockVideos(Long[] videos);

    @HQL(
            "select distinct e.videoId from PlaylistEntry e where e.playlistId = :playlist and"
                    + " e.videoId in :videos")
    List<Long> present(Long playlist, Collection<Long> videos);

    @HQL("select e.id from PlaylistEntry e where e.playlistId = :playlist and e.id in :entries")
    List<Long> own(Long playlist, Collection<Long> entries);

    @SQL(
            "insert into playlist_entry (id, playlist_id, video_id, position, note, added_by,"
                + " added_at) select nextval('playlist_entry_seq'), :playlist, w.video, :after +"
                + " w.place * :gap, nullif(w.note, ''), :adder, :now from unnest(cast(:videos as"
                + " bigint[]), cast(:notes as text[])) with ordinality as w (video, note, place)")
    int add(
            long playlist,
            Long[] videos,
            String[] notes,
            long after,
            long gap,
            long adder,
            Instant now);

    /** What is in one, into another that is empty. */
    @SQL(
            "insert into playlist_entry (id, playlist_id, video_id, position, note, added_by,"
                + " added_at) select nextval('playlist_entry_seq'), :target, video_id, position,"
                + " note, :adder, :now from playlist_entry where playlist_id = :source")
    int copy(long source, long target, long adder, Instant now);

    @SQL(
            "update playlist_entry e set position = :after + w.place * :gap from unnest(cast(:moved"
                    + " as bigint[])) with ordinality as w (id, place) where e.id = w.id and"
                    + " e.playlist_id = :playlist")
    int place(long playlist, Long[] moved, long after, long gap);

    /** Gaps of the same width everywhere, in one statement. */
    @SQL(
            "update playlist_entry e set position = s.place * :gap from (select id, row_number()"
                    + " over (order by position) as place from playlist_entry where playlist_id ="
                    + " :playlist) s where e.id = s.id")
    int spread(long playlist, long gap);

    @HQL("select e.position from PlaylistEntry e where e.playlistId = :playlist and e.id = :entry")
    Optional<Long> positionOf(Long playlist, Long entry);

    /** Of the last entry above a position, those left out that are about to move. */
    @SQL(
            "select coalesce(max(position), 0) from playlist_entry where playlist_id = :playlist"
                    + " and position < :below and id <> all (cast(:besides as bigint[]))")
    long lastAbove(long playlist, long below, Long[] besides);

    /** The entry that stands at a place, from 0, when some are left out. */
    @SQL(
            "select id from playlist_entry where playlist_id = :playlist and id <> all"
                    + " (cast(:besides as bigint[])) order by position offset :place limit 1")
    List<Long> entryAt(long playlist, Long[] besides, int place);

    /** How many stand above an entry. */
    @SQL(
            "select count(*) from playlist_entry e join playlist_entry o on o.playlist_id ="
                + " e.playlist_id and o.position < e.position where e.playlist_id = :playlist and"
                + " e.id = :entry")
    long above(long playlist, long entry);

    @HQL(
            "update PlaylistEntry e set e.note = :note where e.id = :entry and e.playlistId ="
                    + " :playlist")
    int note(Long playlist, Long entry, @Nullable String note);

    @HQL("delete from PlaylistEntry e where e.playlistId = :playlist and e.id in :entries")
    int remove(Long playlist, Collection<Long> entries);

    /** All but the first of each video. */
    @SQL(
            "delete from playlist_entry e where e.playlist_id = :playlist and exists (select 1 from"
                    + " playlist_entry o where o.playlist_id = e.playlist_id and o.video_id ="
                    + " e.video_id and o.position < e.position)")
    int removeDoubles(long playlist);

    // Files of playlists

    /** Entry, how much of its path was left out, video and whole path, where a path is known. */
    @SQL(
            "select w.track, w.shortened, m.video_id, r.path || '/' || m.relative_path from"
                + " unnest(cast(:tracks as integer[]), cast(:shortened as integer[]), cast(:paths"
                + " as text[])) as w (track, shortened, path) join media_file m on m.relative_path"
                + " = w.path and m.place = 'LIBRARY' join root_folder r on r.id = m.root_folder_id"
                + " where m.video_id is not null")
    List<Object[]> filesAt(Integer[] tracks, Integer[] shortened, String[] paths);

    /** Id, title key, key of a name of somebody heard, kind and version of videos so titled. */
    @SQL(
            "select distinct v.id, v.title_key, k.name_key, v.kind, v.version_name from video v"
                + " join credit c on c.video_id = v.id and c.role in ('MAIN', 'FEATURED',"
                + " 'REMIXER', 'PERFORMER') join lateral (select a.name_key from artist a where"
                + " a.id = c.artist_id union select l.name_key from artist_alias l where"
                + " l.artist_id = c.artist_id) k on true where v.title_key = any (cast(:titles as"
                + " text[]))")
    List<Object[]> titled(String[] titles);

    /** Title, artists, path below the root folder, the root folder and milliseconds, in order. */
    @SQL(
            "select v.title, v.artist_line, f.relative_path, r.path, f.duration_millis from"
                    + " unnest(cast(:videos as bigint[])) with ordinality as w (video, place) join"
                    + " video_row v on v.video_id = w.video left join media_file f on f.id ="
                    + " v.media_file_id and f.place = 'LIBRARY' left join root_folder r on r.id ="
                    + " f.root_folder_id order by w.place")
    List<Object[]> described(Long[] videos);

    // Folders

    @Find
    Optional<PlaylistFolder> folder(Long id);

    @HQL(
            "select new org.mvidarr.playlist.FolderView(f.id, f.name, f.parentId, (select count(p)"
                    + " from Playlist p where p.folderId = f.id), f.version) from PlaylistFolder f"
                    + " where f.ownerId = :owner order by f.name, f.id")
    List<FolderView> folders(Long owner);

    /** One change of somebody's folders at a time, so that none can be put into itself. */
    @SQL("select 1 from pg_advisory_xact_lock(7200000000000 + :owner)")
    int lockFolders(long owner);

    @HQL(
            "update versioned PlaylistFolder f set f.parentId = :parent where f.parentId ="
                    + " :folder")
    int liftFolders(Long folder, @Nullable Long parent);

    @HQL("update Playlist p set p.folderId = :parent where p.folderId = :folder")
    int liftPlaylists(Long folder, @Nullable Long parent);
}
