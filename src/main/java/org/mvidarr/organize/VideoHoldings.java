package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.library.VideoCatalog;
import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoHistory;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.MediaStore;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Door to the files that videos have: whose they are, taking them off the disk, and deleting a
 * video with or without them.
 */
@ApplicationScoped
@Transactional
public class VideoHoldings {
    @Inject VideoCatalog videos;
    @Inject MediaStore store;
    @Inject RootFolders folders;
    @Inject RootFolderRows rows;
    @Inject VideoHistory history;
    @Inject DataFolder data;

    /**
     * The files of a video, the best first.
     *
     * @throws Refusal.NotFound when there is no such video
     */
    public List<MediaFileView> files(long videoId) {
        videos.get(videoId);
        return store.filesOf(videoId);
    }

    /** Files that were taken away from a video and may be given back. */
    public List<MediaFileView> setAside(long videoId) {
        return store.setAsideFrom(videoId);
    }

    /** Says that a file is of this video, whatever was thought before. */
    public List<MediaFileView> link(long videoId, long fileId) {
        videos.get(videoId);
        MediaFileView file = store.get(fileId);
        Long before = file.videoId();
        if (before == null || before != videoId) {
            store.attach(fileId, videoId);
            note(videoId, VideoEventKind.FILE_LINKED, file);
            if (before != null) {
                note(before, VideoEventKind.FILE_UNLINKED, file);
            }
        }
        return store.filesOf(videoId);
    }

    /** Takes a file away from its video. It stays where it is, and no scan gives it back. */
    public void unlink(long videoId, long fileId) {
        MediaFileView file = ofVideo(videoId, fileId);
        store.setAside(fileId);
        note(videoId, VideoEventKind.FILE_UNLINKED, file);
    }

    /**
     * Deletes a file from the disk, with what lies beside it by its name. It may be one that was
     * taken away from the video.
     *
     * @throws Refusal.Conflict while a job is at work on it
     * @throws Refusal.Unavailable when its disk is away or does not allow it
     */
    public void delete(long videoId, long fileId) {
        MediaFileView file = ofVideo(videoId, fileId);
        if (rows.countOpenWork(fileId, RootFolders.PROCESS) > 0) {
            throw new Refusal.Conflict("organize.file-busy", file.relativePath());
        }
        // First the disk: should the rest fail, a file is recorded that is missing, and nothing is
        // said to be gone that is there.
        FilmRemoval.remove(root(file), store.film(fileId).path());
        store.forget(fileId);
        note(videoId, VideoEventKind.FILE_DELETED, file);
    }

    /**
     * Deletes a video.
     *
     * @param withFiles whether its files go from the disk too; otherwise they stay, and no scan
     *     makes a video of them again
     */
    public void remove(long videoId, boolean withFiles) {
        for (MediaFileView file : files(videoId)) {
            if (withFiles) {
                delete(videoId, file.id());
            } else {
                store.setAside(file.id());
            }
        }
        videos.remove(videoId);
    }

    private Path root(MediaFileView file) {
        Long rootFolderId = file.rootFolderId();
        if (rootFolderId == null) {
            return data.folder(MediaStore.STAGING);
        }
        RootPlace place = folders.place(rootFolderId);
        place.requireThere();
        return place.path();
    }

    private MediaFileView ofVideo(long videoId, long fileId) {
        videos.get(videoId);
        MediaFileView file = store.get(fileId);
        Long owner = file.videoId();
        boolean own =
                owner == null
                        ? store.setAsideFrom(videoId).stream().anyMatch(f -> f.id() == fileId)
                        : owner == videoId;
        if (!own) {
            throw new Refusal.NotFound("organize.not-its-file");
        }
        return file;
    }

    private void note(long videoId, VideoEventKind kind, MediaFileView file) {
        history.note(
                videoId,
                kind,
                null,
                Map.of("path", file.relativePath(), "size", file.sizeBytes(), "fileId", file.id()));
    }
}
