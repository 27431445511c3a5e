package org.mvidarr.jobs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Event: asks what the items of a job are called, since jobs know only ids. The feature that
 * started the job observes it and answers with {@link #tell}. For one request, by one thread.
 */
public final class ItemNames {
    private final String kind;
    private final List<Long> subjects;
    private final Map<Long, String> names = new HashMap<>();

    ItemNames(String kind, Collection<Long> subjects) {
        this.kind = kind;
        this.subjects = List.copyOf(subjects);
    }

    /** Kind of the job. */
    public String kind() {
        return kind;
    }

    /** Ids of what the items are about. */
    public List<Long> subjects() {
        return subjects;
    }

    public void tell(Map<Long, String> known) {
        names.putAll(known);
    }

    Optional<String> name(long subject) {
        return Optional.ofNullable(names.get(subject));
    }
}
