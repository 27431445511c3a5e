package org.mvidarr.organize;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.media.MediaStore;
import org.mvidarr.media.SeenFile;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Brings what is recorded of a root folder in line with what lies in it. Nothing is called missing
 * unless the folder's marker is there before and after the walk, so a disk that is away, or goes
 * away meanwhile, changes nothing. May be broken off anywhere and begun again.
 */
@ApplicationScoped
class LibraryScan {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final int AT_ONCE = 1_000;

    @Inject RootFolders folders;

    @Inject MediaStore store;

    /**
     * What a scan found.
     *
     * @param handedOn files that a job now looks into
     */
    record Outcome(
            long seen,
            long added,
            long changed,
            long moved,
            long missing,
            long unreadable,
            long handedOn) {}

    /**
     * @param progress told the number of files seen so far
     * @throws Refusal.Unavailable when the folder's disk is away, or went away meanwhile
     * @throws Refusal.Conflict when it was stopped
     */
    Outcome scan(long rootId, BooleanSupplier stop, LongConsumer progress) {
        RootPlace root = folders.place(rootId);
        root.requireThere();
        long start = System.nanoTime();
        Findings findings = new Findings(store.known(rootId));
        FolderWalk walk =
                new FolderWalk(
                        root.path(),
                        file -> {
                            findings.see(file);
                            progress.accept(findings.seen());
                        },
                        stop);
        boolean whole = walked(walk, root);
        if (!whole) {
            throw new Refusal.Conflict("organize.scan-stopped");
        }
        root.requireThere();
        findings.settle(walk.unreadable());
        record(rootId, findings);
        int handedOn = folders.scanned(rootId, (System.nanoTime() - start) / 1_000_000);
        return outcome(findings, walk, handedOn, root);
    }

    private static boolean walked(FolderWalk walk, RootPlace root) {
        try {
            return walk.run();
        } catch (IOException e) {
            LOG.log(Level.INFO, "Cannot read {0}: {1}", root.path(), e.getMessage());
            throw new Refusal.Unavailable("organize.root-away", root.path().toString());
        }
    }

    private void record(long rootId, Findings findings) {
        for (Findings.Move move : findings.moved()) {
            store.placed(move.id(), rootId, move.to());
        }
        List<SeenFile> all = findings.toRecord();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            store.addFound(rootId, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        store.markPresent(findings.returned());
        store.markMissing(findings.gone());
    }

    private static Outcome outcome(
            Findings findings, FolderWalk walk, int handedOn, RootPlace root) {
        int added = findings.added();
        Outcome outcome =
                new Outcome(
                        findings.seen(),
                        added,
                        findings.toRecord().size() - (long) added,
                        findings.moved().size(),
                        findings.gone().size(),
                        walk.unreadable().size() + walk.skipped(),
                        handedOn);
        LOG.log(Level.INFO, "Scanned {0}: {1}", root.path(), outcome);
        return outcome;
    }
}
