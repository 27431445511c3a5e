package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.jobs.Jobs;
import org.mvidarr.jobs.NewJob;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Door to the folders the library lives in: check, add, list, scan, forget. */
@ApplicationScoped
@Transactional
public class RootFolders {
    static final String SCAN = "scan-root-folder";
    static final String PROCESS = "process-video";

    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final int FILES_PER_SLICE = 25;

    @Inject RootFolderRows rows;

    @Inject Jobs jobs;

    @Inject DataFolder data;

    @Inject Clock clock;

    @Inject Event<Changed> changes;

    /** What is to be said of a folder that shall become a root folder. Takes up to five seconds. */
    public RootFolderCheck check(String path) {
        return FolderCheck.of(FolderCheck.path(path), data.root(), paths());
    }

    /**
     * Makes a folder a root folder and marks it with a small hidden file.
     *
     * @throws Refusal.Invalid with the first problem a check finds
     */
    public RootFolderView add(String path) {
        RootFolderCheck check = check(path);
        if (!check.isGood()) {
            throw new Refusal.Invalid("path", check.problems().getFirst(), check.path());
        }
        Path folder = Path.of(check.path());
        try {
            RootFolder added = new RootFolder(folder, RootPlace.mark(folder), clock.instant());
            rows.entityManager().persist(added);
            rows.entityManager().flush();
            LOG.log(Level.INFO, "Added the root folder {0}", folder);
            return view(added);
        } catch (IOException e) {
            throw new Refusal.Invalid("path", "organize.root-read-only", check.path());
        }
    }

    public List<RootFolderView> list() {
        return views(rows.all());
    }

    /** With the folders in it of which nothing is recorded. */
    public RootFolderView get(long id) {
        RootFolder folder = existing(id);
        RootFolderView view = view(folder);
        return view.accessible()
                ? view.with(Unmapped.in(folder.place().path(), rows.topFolders(id)))
                : view;
    }

    /**
     * Forgets a root folder and the files recorded in it. Nothing on the disk changes, and the
     * videos stay recorded.
     */
    public void remove(long id) {
        RootFolder folder = existing(id);
        jobs.openFor(SCAN, id).ifPresent(jobs::stop);
        rows.forgetFiles(id);
        rows.entityManager().remove(folder);
        LOG.log(
                Level.INFO,
                "Forgot the root folder {0}; its files are where they were",
                folder.path);
    }

    /**
     * Has a root folder scanned in the background. One scan of a folder at a time: the one that
     * waits or runs is the answer to a second call.
     *
     * @param userId who asked; null for the program itself
     * @return id of the job
     * @throws Refusal.Unavailable while the folder's disk is away
     */
    public long startScan(long id, JobTrigger trigger, @Nullable Long userId) {
        RootFolder folder = existing(id);
        Optional<Long> open = jobs.openFor(SCAN, id);
        if (open.isPresent()) {
            return open.get();
        }
        folder.place().requireThere();
        return jobs.start(new NewJob(SCAN, trigger, userId, id, label(folder), List.of(id), 1));
    }

    List<RootPlace> places() {
        return rows.all().stream().map(RootFolder::place).toList();
    }

    /**
     * Writes down whether a root folder is there, for the states of its videos (view {@code
     * video_state}).
     */
    void seen(RootPlace place, boolean there) {
        int turned = there ? rows.isBack(place.id()) : rows.goneAway(place.id(), clock.instant());
        if (turned > 0) {
            LOG.log(
                    there ? Level.INFO : Level.WARNING,
                    there ? "{0} is there again" : "{0} is away",
                    place.path());
            changes.fire(new Changed("v", 0));
            changes.fire(new Changed("r", 0));
        }
    }

    /** Where a root folder is; whether it is there is asked of the answer. */
    RootPlace place(long id) {
        return existing(id).place();
    }

    /**
     * The root folder new videos go to: the first one added that is there.
     *
     * @throws Refusal.Unavailable when there is none
     */
    RootPlace forNewVideos() {
        return rows.all().stream()
                .map(RootFolder::place)
                .filter(RootPlace::isThere)
                .findFirst()
                .orElseThrow(() -> new Refusal.Unavailable("organize.no-root"));
    }

    /**
     * Ends a scan: keeps when it was, and has what waits looked into.
     *
     * @return files handed on
     */
    int scanned(long id, long millis) {
        RootFolder folder = existing(id);
        folder.scanned(clock.instant(), millis);
        List<Long> waiting = rows.waiting(id, PROCESS);
        if (!waiting.isEmpty()) {
            jobs.start(
                    new NewJob(
                            PROCESS,
                            JobTrigger.SYSTEM,
                            null,
                            id,
                            label(folder),
                            waiting,
                            FILES_PER_SLICE));
        }
        return waiting.size();
    }

    private RootFolderView view(RootFolder folder) {
        return views(List.of(folder)).getFirst();
    }

    /** Two questions to the database, however many folders there are. */
    private List<RootFolderView> views(List<RootFolder> folders) {
        Map<Long, Long> scans = jobs.openOf(SCAN);
        Map<Long, Long> files = new HashMap<>();
        rows.countFiles().forEach(row -> files.put((Long) row[0], (Long) row[1]));
        return folders.stream().map(folder -> view(folder, files, scans)).toList();
    }

    private static RootFolderView view(
            RootFolder folder, Map<Long, Long> files, Map<Long, Long> scans) {
        RootPlace place = folder.place();
        boolean there = place.isThere();
        return new RootFolderView(
                folder.id,
                String.valueOf(Objects.requireNonNullElse(place.path().getFileName(), "/")),
                folder.path,
                there,
                there ? FolderCheck.free(place.path()) : 0,
                there ? FolderCheck.total(place.path()) : 0,
                files.getOrDefault(folder.id, 0L),
                folder.lastScanAt,
                folder.lastScanMillis,
                scans.get(folder.id),
                null);
    }

    private List<Path> paths() {
        return rows.all().stream().map(folder -> Path.of(folder.path)).toList();
    }

    private RootFolder existing(long id) {
        return rows.folder(id).orElseThrow(() -> new Refusal.NotFound("organize.no-such-root"));
    }

    private static String label(RootFolder folder) {
        int length = folder.path.length();
        return length <= 300 ? folder.path : folder.path.substring(length - 300);
    }
}
