package org.mvidarr.organize;

import org.mvidarr.media.KnownFile;
import org.mvidarr.media.SeenFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a walk has found, compared with what is recorded. Files are told apart by path, size and
 * time alone. A recorded file that is gone while a new one of its name, size and time has turned up
 * elsewhere has been moved, and keeps its row. For one use, by one thread.
 */
final class Findings {
    /** A recorded file and where it is now. */
    record Move(long id, SeenFile to) {}

    private final Map<String, KnownFile> unseen = new HashMap<>();
    private final List<SeenFile> fresh = new ArrayList<>();
    private final List<SeenFile> changed = new ArrayList<>();
    private final List<Long> returned = new ArrayList<>();
    private final List<Move> moved = new ArrayList<>();
    private long seen;

    Findings(List<KnownFile> known) {
        known.forEach(file -> unseen.put(file.relativePath(), file));
    }

    void see(SeenFile file) {
        seen++;
        KnownFile known = unseen.remove(file.relativePath());
        if (known == null) {
            fresh.add(file);
        } else if (!known.sameAs(file)) {
            changed.add(file);
        } else if (known.missing()) {
            returned.add(known.id());
        }
    }

    /**
     * To be called once, after a walk that went all the way.
     *
     * @param unreadable places nothing can be said about
     */
    void settle(List<String> unreadable) {
        unseen.values()
                .removeIf(
                        known ->
                                unreadable.stream()
                                        .anyMatch(place -> isIn(known.relativePath(), place)));
        Map<String, KnownFile> gone = new HashMap<>();
        for (KnownFile known : unseen.values()) {
            gone.merge(
                    likeness(known.relativePath(), known.sizeBytes(), known.modifiedAt()),
                    known,
                    (a, b) -> a);
        }
        fresh.removeIf(
                file -> {
                    KnownFile before =
                            gone.remove(
                                    likeness(
                                            file.relativePath(),
                                            file.sizeBytes(),
                                            file.modifiedAt()));
                    if (before != null) {
                        unseen.remove(before.relativePath());
                        moved.add(new Move(before.id(), file));
                    }
                    return before != null;
                });
    }

    long seen() {
        return seen;
    }

    /** New and changed ones: to be recorded and opened. */
    List<SeenFile> toRecord() {
        List<SeenFile> all = new ArrayList<>(fresh);
        all.addAll(changed);
        return all;
    }

    int added() {
        return fresh.size();
    }

    List<Move> moved() {
        return moved;
    }

    /** Were missing and are back as they were. */
    List<Long> returned() {
        return returned;
    }

    /** Are recorded as there and are not. */
    List<Long> gone() {
        return unseen.values().stream()
                .filter(known -> !known.missing())
                .map(KnownFile::id)
                .toList();
    }

    private static boolean isIn(String path, String place) {
        return place.isEmpty() || path.equals(place) || path.startsWith(place + "/");
    }

    private static String likeness(String path, long size, java.time.Instant time) {
        return path.substring(path.lastIndexOf('/') + 1) + '\0' + size + '\0' + time;
    }
}
