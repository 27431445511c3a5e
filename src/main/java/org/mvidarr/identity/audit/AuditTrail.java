package org.mvidarr.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import java.time.Instant;

/** Door of what is written into the log, and of what age takes out of it. */
@ApplicationScoped
@Transactional
class AuditTrail {
    private static final int AT_ONCE = 5_000;

    @Inject AuditRows rows;

    /** In the transaction of the deed: both are kept or neither is. */
    void write(Entry entry) {
        add(entry);
    }

    /** Whatever becomes of the running transaction. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void writeApart(Entry entry) {
        add(entry);
    }

    /**
     * Removes some of the events before a moment, which the database allows only after some weeks.
     *
     * @return whether there may be more
     */
    boolean forget(Instant before) {
        rows.allowRetention();
        return rows.forget(before, AT_ONCE) == AT_ONCE;
    }

    private void add(Entry entry) {
        rows.add(
                entry.at(),
                entry.who().userId(),
                entry.who().username(),
                entry.who().keyPrefix(),
                entry.action(),
                entry.target(),
                entry.outcome().name(),
                entry.who().address(),
                entry.detail());
    }
}
