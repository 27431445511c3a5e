package org.mvidarr.media;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Queries about files and their streams. */
interface MediaFiles {
    EntityManager entityManager();

    @Find
    Optional<MediaFile> file(Long id);

    @HQL("select f from MediaFile f where f.id in :files")
    List<MediaFile> all(Collection<Long> files);

    /** The best first, by the order the view video_state goes by. */
    @HQL(
            "select f from MediaFile f where f.videoId = :video order by case when f.state = BROKEN"
                + " then 1 else 0 end, case when f.missingSince is null then 0 else 1 end, f.height"
                + " desc nulls last, f.id")
    List<MediaFile> ofVideo(Long video);

    @HQL(
            "select f from MediaFile f where f.setAsideFrom = :video and f.videoId is null order by"
                    + " f.id")
    List<MediaFile> setAsideFrom(Long video);

    @HQL("update versioned MediaFile f set f.videoId = :to where f.videoId in :from")
    int move(List<Long> from, Long to);

    @HQL("update versioned MediaFile f set f.setAsideFrom = :to where f.setAsideFrom in :from")
    int moveSetAside(List<Long> from, Long to);

    @HQL(
            "select distinct f.videoId from MediaFile f where f.id in :files and f.missingSince is"
                    + " null and f.videoId is not null")
    List<Long> videosGoingMissing(Collection<Long> files);

    @HQL(
            "select distinct f.videoId from MediaFile f where f.id in :files and f.missingSince is"
                    + " not null and f.videoId is not null")
    List<Long> videosOfMissing(Collection<Long> files);

    @HQL(
            "select new org.mvidarr.media.StreamView(s.position, s.kind, s.codec, s.profile,"
                + " s.level, s.pixelFormat, s.bitDepth, s.hdr, s.width, s.height, s.frameRate,"
                + " s.channels, s.sampleRate, s.bitRate, s.language, s.title, s.byDefault,"
                + " s.forced, s.picture) from MediaStream s where s.mediaFileId = :file order by"
                + " s.position")
    List<StreamView> streams(Long file);

    @HQL("delete from MediaStream s where s.mediaFileId = :file")
    int deleteStreams(Long file);

    @HQL(
            "select new org.mvidarr.media.KnownFile(f.id, f.relativePath, f.sizeBytes,"
                + " f.modifiedAt, case when f.missingSince is null then false else true end) from"
                + " MediaFile f where f.rootFolderId = :root")
    List<KnownFile> known(Long root);

    /** Root folders are another feature's; only where they lie is asked for. */
    @SQL("select path from root_folder where id = :root")
    Optional<String> rootPath(long root);

    @SQL(
            "with written as (insert into media_file (id, place, root_folder_id, relative_path,"
                + " size_bytes, modified_at, created_at) select nextval('media_file_seq'),"
                + " 'LIBRARY', :root, path, size, timestamptz 'epoch' + micros * interval '1"
                + " microsecond', :now from unnest(cast(:paths as text[]), cast(:sizes as"
                + " bigint[]), cast(:micros as bigint[])) as seen (path, size, micros) on conflict"
                + " (coalesce(root_folder_id, 0), relative_path) do update set size_bytes ="
                + " excluded.size_bytes, modified_at = excluded.modified_at, state = 'FOUND',"
                + " reason_code = null, missing_since = null, version = media_file.version + 1"
                + " returning id) select id from written")
    List<Long> write(long root, String[] paths, Long[] sizes, Long[] micros, Instant now);

    @HQL(
            "update versioned MediaFile f set f.missingSince = :now where f.id in :files and"
                    + " f.missingSince is null")
    int markMissing(Collection<Long> files, Instant now);

    @HQL("update versioned MediaFile f set f.missingSince = null where f.id in :files")
    int markPresent(Collection<Long> files);
}
