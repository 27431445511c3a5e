package org.mvidarr.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.settings.Settings;

import java.util.List;
import java.util.Set;

/** Door of the log's readers, who are administrators. */
@ApplicationScoped
@Transactional
public class AuditLog {
    /** Deeper pages are reached by {@code before}: skipping rows costs what reading them costs. */
    static final int DEEPEST = 10_000;

    static final int EXPORT_AT_ONCE = 1_000;
    private static final String ORDER = "at";

    @Inject AuditSearch search;
    @Inject Settings settings;
    @Inject Event<Audited> deeds;

    /** Newest first, the only order there is. */
    public static Paging paging(int page, int pageSize) {
        Paging paging = Paging.of(page, pageSize, null, "descending", Set.of(ORDER), ORDER);
        if (paging.offset() > DEEPEST) {
            throw new Refusal.Invalid("page", "audit.deep", DEEPEST);
        }
        return paging;
    }

    /**
     * A page of the events; its total stops counting at 100,000.
     *
     * @param before id of an event: only older ones, counted from there; null from the newest
     * @throws Refusal.NotFound when there is no event of that id
     */
    public Page<AuditEvent> list(AuditFilter filter, Paging paging, @Nullable Long before) {
        AuditSearch.Place place = before == null ? null : place(before);
        return Page.of(
                paging,
                search.count(filter),
                search.after(filter, place, paging.offset(), paging.pageSize()));
    }

    /**
     * @throws Refusal.NotFound when there is no such event
     */
    public AuditEvent get(long id) {
        return search.event(id).orElseThrow(() -> new Refusal.NotFound("audit.missing"));
    }

    /** Whoever takes the log along is in it. */
    public void exporting() {
        deeds.fire(Audited.ok("audit.exported", null));
    }

    /** The next thousand events of an export, each part in a transaction of its own. */
    List<AuditEvent> part(AuditFilter filter, @Nullable AuditEvent last) {
        AuditSearch.Place place = last == null ? null : new AuditSearch.Place(last.at(), last.id());
        return search.after(filter, place, 0, EXPORT_AT_ONCE);
    }

    public AuditSettings settings() {
        return settings.get(AuditSettings.class);
    }

    /**
     * @param by id of the administrator who changes them
     * @throws jakarta.validation.ConstraintViolationException when out of bounds
     */
    public void keep(AuditSettings wanted, long by) {
        settings.put(wanted, by);
    }

    private AuditSearch.Place place(long before) {
        AuditEvent event = get(before);
        return new AuditSearch.Place(event.at(), event.id());
    }
}
