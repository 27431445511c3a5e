package org.mvidarr.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.hibernate.exception.ConstraintViolationException;
import org.mvidarr.library.NameKey;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/** Door to the quality profiles: list, look at, make, change, delete. */
@ApplicationScoped
@Transactional
public class QualityProfiles {
    /** The one order in which they are listed. */
    public static final Set<String> SORTS = Set.of("name");

    /** More than anybody can tell apart. */
    private static final int MOST = 200;

    private static final long NONE = -1;

    @Inject QualityProfileRows rows;
    @Inject Clock clock;

    public Page<QualityProfileView> list(Paging paging) {
        return Page.of(paging, rows.count(), rows.page(paging.pageSize(), paging.offset()));
    }

    /** All of them, in the order of names. */
    public List<QualityProfileView> all() {
        return rows.page(MOST, 0);
    }

    /**
     * @throws Refusal.NotFound when there is no such profile
     */
    public QualityProfileView get(long id) {
        return QualityProfileView.of(existing(id, LockModeType.NONE));
    }

    /** The one that holds for whoever has none of his own. */
    public QualityProfileView standard() {
        return get(rows.standard());
    }

    /**
     * @throws Refusal.Conflict when there is one of that name, or there are 200
     */
    public QualityProfileView add(NewQualityProfile wanted) {
        rows.queueUp();
        requireFree(wanted.name(), NONE);
        if (rows.count() >= MOST) {
            throw new Refusal.Conflict("quality.too-many", MOST);
        }
        if (wanted.standard()) {
            rows.takeStandard(NONE);
        }
        QualityProfile profile = new QualityProfile(wanted, clock.instant());
        rows.entityManager().persist(profile);
        rows.entityManager().flush();
        return QualityProfileView.of(profile);
    }

    /**
     * @param expected the version that was read, or {@link Versioned#ANY}
     * @throws Refusal.Conflict when someone else has changed it, the name is taken, or it would
     *     leave no standard
     */
    public QualityProfileView edit(long id, NewQualityProfile wanted, int expected) {
        rows.queueUp();
        QualityProfile profile = existing(id, LockModeType.PESSIMISTIC_WRITE);
        Versioned.demand(expected, profile.version);
        requireFree(wanted.name(), id);
        if (profile.standard && !wanted.standard()) {
            throw new Refusal.Conflict("quality.standard");
        }
        if (wanted.standard()) {
            rows.takeStandard(id);
        }
        profile.write(wanted, clock.instant());
        rows.entityManager().flush();
        return QualityProfileView.of(profile);
    }

    /**
     * @throws Refusal.Conflict when it is the standard, or artists have it
     */
    public void remove(long id, int expected) {
        rows.queueUp();
        QualityProfile profile = existing(id, LockModeType.PESSIMISTIC_WRITE);
        Versioned.demand(expected, profile.version);
        if (profile.standard) {
            throw new Refusal.Conflict("quality.standard");
        }
        try {
            rows.entityManager().remove(profile);
            rows.entityManager().flush();
        } catch (ConstraintViolationException e) {
            throw new Refusal.Conflict("quality.in-use");
        }
    }

    private void requireFree(String name, long self) {
        if (rows.named(NameKey.of(name)).stream().anyMatch(id -> id != self)) {
            throw new Refusal.Conflict("quality.exists", name);
        }
    }

    private QualityProfile existing(long id, LockModeType lock) {
        QualityProfile profile = rows.entityManager().find(QualityProfile.class, id, lock);
        if (profile == null) {
            throw new Refusal.NotFound("quality.no-profile");
        }
        return profile;
    }
}
