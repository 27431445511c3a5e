package org.mvidarr.organize;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.jobs.ItemStep;
import org.mvidarr.jobs.JobItem;

/**
 * Step: goes through a root folder and records what has come, changed, moved and gone. Items are
 * root folders.
 */
@Named
@Dependent
public class ScanRootFolder extends ItemStep {
    @Inject LibraryScan scan;

    @Override
    protected void perform(JobItem item) {
        LibraryScan.Outcome outcome =
                scan.scan(item.subjectId(), stopping(), seen -> progress(seen, 0));
        result(
                "scan",
                outcome.seen(),
                outcome.added(),
                outcome.changed(),
                outcome.moved(),
                outcome.missing(),
                outcome.unreadable());
    }
}
