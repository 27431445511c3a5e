package org.mvidarr.identity.audit;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.SQL;
import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/** Statements on the log; what is filtered is {@link AuditSearch}'s. */
interface AuditRows {
    EntityManager entityManager();

    @SQL(
            "insert into audit_event (id, at, user_id, username, key_prefix, action, target,"
                + " outcome, address, detail) values (nextval('audit_event_seq'), :at, cast(:userId"
                + " as bigint), cast(:username as text), cast(:keyPrefix as text), :action,"
                + " cast(:target as text), :outcome, cast(:address as text), cast(:detail as"
                + " jsonb))")
    int add(
            Instant at,
            @Nullable Long userId,
            @Nullable String username,
            @Nullable String keyPrefix,
            String action,
            @Nullable String target,
            String outcome,
            @Nullable String address,
            String detail);

    /** What the table's trigger asks for before it lets old rows go; holds for the transaction. */
    @SQL("select set_config('mvidarr.audit_retention', 'on', true)")
    List<String> allowRetention();

    @SQL(
            "delete from audit_event where id in (select id from audit_event where at < :before"
                    + " order by at limit :most)")
    int forget(Instant before, int most);
}
