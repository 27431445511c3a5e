package org.mvidarr.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.VideoEventKind;
import org.mvidarr.library.VideoHistory;
import org.mvidarr.library.VideosMerged;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Confined;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Door to the files with films in them. It records; moving and reading files is its callers' work.
 */
@ApplicationScoped
@Transactional
public class MediaStore {
    /** The folder in the data folder where downloads arrive. */
    public static final String STAGING = "staging";

    private static final int AT_ONCE = 1_000;

    @Inject MediaFiles files;

    @Inject DataFolder data;

    @Inject Clock clock;

    @Inject Event<Changed> changes;

    @Inject VideoHistory history;

    /**
     * Records a file that a download has brought.
     *
     * @param file below the data folder's {@code staging/}
     * @return id of the file
     */
    public long addStaged(long videoId, Path file) {
        Path staging = data.folder(STAGING);
        Path absolute = file.toAbsolutePath().normalize();
        Path inside = Confined.under(staging, staging.relativize(absolute).toString());
        MediaFile added = new MediaFile(videoId, SeenFile.of(staging, inside), clock.instant());
        files.entityManager().persist(added);
        files.entityManager().flush();
        changed(added);
        return added.id;
    }

    /** Where files lie, below their root or staging folder; nothing of those that are not there. */
    public Map<Long, String> paths(Collection<Long> ids) {
        return files.all(ids).stream()
                .collect(Collectors.toMap(file -> file.id, file -> file.relativePath));
    }

    /**
     * Everything recorded below a root folder, in no order. For 10,000 files a few hundredths of a
     * second.
     */
    public List<KnownFile> known(long rootFolderId) {
        return files.known(rootFolderId);
    }

    /**
     * Records files a scan has found, new ones and those that have changed; both are to be probed.
     *
     * @return their ids, in no order
     */
    public List<Long> addFound(long rootFolderId, List<SeenFile> seen) {
        return files.write(
                rootFolderId,
                seen.stream().map(SeenFile::relativePath).toArray(String[]::new),
                seen.stream().map(SeenFile::sizeBytes).toArray(Long[]::new),
                seen.stream().map(file -> micros(file.modifiedAt())).toArray(Long[]::new),
                clock.instant());
    }

    /** Their root folder is there and they are not. */
    public void markMissing(Collection<Long> ids) {
        inPortions(
                ids,
                portion -> {
                    history.note(
                            files.videosGoingMissing(portion),
                            VideoEventKind.FILE_MISSING,
                            null,
                            Map.of());
                    files.markMissing(portion, clock.instant());
                });
    }

    /** They are back, unchanged. */
    public void markPresent(Collection<Long> ids) {
        inPortions(
                ids,
                portion -> {
                    history.note(
                            files.videosOfMissing(portion),
                            VideoEventKind.FILE_RETURNED,
                            null,
                            Map.of());
                    files.markPresent(portion);
                });
    }

    /**
     * A file and where it lies.
     *
     * @throws Refusal.NotFound when no such file is recorded
     */
    public Film film(long id) {
        return film(existing(id));
    }

    /** The file of a video to play: not broken, not missing, the tallest picture. */
    public Optional<Film> filmOf(long videoId) {
        return files.ofVideo(videoId).stream()
                .filter(file -> file.state != MediaState.BROKEN && file.missingSince == null)
                .findFirst()
                .map(this::film);
    }

    public MediaFileView get(long id) {
        return MediaFileView.of(existing(id));
    }

    /** All files of a video, the best first. */
    public List<MediaFileView> filesOf(long videoId) {
        return files.ofVideo(videoId).stream().map(MediaFileView::of).toList();
    }

    /** What the last probe found in a file; empty when it has not been probed. */
    public List<StreamView> streams(long id) {
        return files.streams(id);
    }

    /** Says which video a file is of. */
    public void attach(long id, long videoId) {
        MediaFile file = existing(id);
        Long before = file.videoId;
        file.attach(videoId);
        changed(file);
        if (before != null && before != videoId) {
            changes.fire(new Changed("v", before));
        }
    }

    /** Takes a file away from its video. No scan gives it back; {@link #attach} does. */
    public void setAside(long id) {
        MediaFile file = existing(id);
        changed(file);
        file.setAside();
    }

    /** Files that were taken away from a video and are of no other. */
    public List<MediaFileView> setAsideFrom(long videoId) {
        return files.setAsideFrom(videoId).stream().map(MediaFileView::of).toList();
    }

    /** Forgets a file that is not on the disk any more. */
    public void forget(long id) {
        MediaFile file = existing(id);
        changed(file);
        files.entityManager().remove(file);
        files.entityManager().flush();
    }

    void merged(@Observes VideosMerged merge) {
        files.move(merge.goneIds(), merge.keptId());
        files.moveSetAside(merge.goneIds(), merge.keptId());
    }

    /** Records what a probe found. */
    public void probed(long id, Probe probe) {
        MediaFile file = existing(id);
        file.probed(probe, clock.instant());
        files.deleteStreams(id);
        probe.streams()
                .forEach(stream -> files.entityManager().persist(new MediaStream(id, stream)));
        changed(file);
    }

    /**
     * Records that a file is no film that can be read.
     *
     * @param code why, as a bundle key under {@code refusal.}
     */
    public void broken(long id, String code) {
        MediaFile file = existing(id);
        file.broken(code, clock.instant());
        changed(file);
        if (file.videoId != null) {
            history.note(
                    file.videoId,
                    VideoEventKind.FILE_BROKEN,
                    "refusal." + code,
                    Map.of("path", file.relativePath));
        }
    }

    /**
     * Records that a file has been moved, or rewritten with other tags, to where it is seen now.
     */
    public void placed(long id, long rootFolderId, SeenFile file) {
        MediaFile moved = existing(id);
        moved.placed(rootFolderId, file, clock.instant());
        changed(moved);
    }

    /** Records that a file has been written anew where it lies, its film unchanged. */
    public void rewritten(long id) {
        MediaFile file = existing(id);
        Path path = film(file).path();
        file.rewritten(SeenFile.of(path, path));
    }

    private Film film(MediaFile file) {
        return new Film(
                file.id,
                file.videoId,
                Confined.under(root(file.rootFolderId), file.relativePath),
                file.state);
    }

    private Path root(@Nullable Long rootFolderId) {
        return rootFolderId == null
                ? data.folder(STAGING)
                : files.rootPath(rootFolderId)
                        .map(Path::of)
                        .orElseThrow(() -> new Refusal.NotFound("media.no-root"));
    }

    private MediaFile existing(long id) {
        return files.file(id).orElseThrow(() -> new Refusal.NotFound("media.no-file", id));
    }

    private void changed(MediaFile file) {
        if (file.videoId != null) {
            changes.fire(new Changed("v", file.videoId));
        }
    }

    private static void inPortions(Collection<Long> ids, Consumer<List<Long>> work) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            work.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }
}
