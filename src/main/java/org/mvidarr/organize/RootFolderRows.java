package org.mvidarr.organize;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Queries about root folders and the files in them. */
interface RootFolderRows {
    EntityManager entityManager();

    @Find
    Optional<RootFolder> folder(Long id);

    @HQL("select f from RootFolder f order by f.id")
    List<RootFolder> all();

    /** Root folder and files in it, where there are any. */
    @SQL(
            "select root_folder_id, count(*) from media_file where root_folder_id is not null group"
                    + " by root_folder_id")
    List<Object[]> countFiles();

    /** The folders directly in it that hold recorded files. */
    @SQL(
            "select distinct split_part(relative_path, '/', 1) from media_file where root_folder_id"
                    + " = :root and relative_path like '%/%'")
    List<String> topFolders(long root);

    @SQL("update root_folder set away_since = :now where id = :root and away_since is null")
    int goneAway(long root, Instant now);

    @SQL("update root_folder set away_since = null where id = :root and away_since is not null")
    int isBack(long root);

    /**
     * Files that nothing has looked into yet, or that belong to no video yet, and that no open job
     * is about.
     */
    @SQL(
            "select f.id from media_file f where f.root_folder_id = :root and f.missing_since is"
                + " null and (f.state = 'FOUND' or (f.state = 'PROBED' and f.video_id is null and"
                + " f.set_aside_from is null)) and not exists (select 1 from job_item i join job j"
                + " on j.id = i.job_id where i.subject_id = f.id and i.state = 'OPEN' and j.kind ="
                + " :kind and j.ended_at is null) order by f.relative_path")
    List<Long> waiting(long root, String kind);

    /** Whether an open job is about the file. */
    @SQL(
            "select count(*) from job_item i join job j on j.id = i.job_id where i.subject_id ="
                    + " :file and i.state = 'OPEN' and j.kind = :kind and j.ended_at is null")
    long countOpenWork(long file, String kind);

    /** A scan may have recorded a file at its new place before whoever moved it there has. */
    @SQL(
            "delete from media_file where root_folder_id = :root and relative_path = :path and id"
                    + " <> :file")
    int forgetTwin(long root, String path, long file);

    @SQL(
            "select count(*) from media_file where root_folder_id = :root and relative_path = :path"
                    + " and id <> :file and video_id is not null")
    long countOthersAt(long root, String path, long file);

    @SQL("delete from media_file where root_folder_id = :root")
    int forgetFiles(long root);
}
