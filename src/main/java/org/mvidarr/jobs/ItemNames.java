package org.mvidarr.jobs;

import java.util.Collection;
import java.util.Map;

/**
 * Knows what the items of jobs are called; implemented by the features that start them, since jobs
 * know only ids.
 */
public interface ItemNames {
    /**
     * @param kind of the job
     * @param subjects ids of what its items are about
     * @return a name for each one it knows; empty for a kind that is not its own
     */
    Map<Long, String> names(String kind, Collection<Long> subjects);
}
