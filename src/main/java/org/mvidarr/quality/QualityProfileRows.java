package org.mvidarr.quality;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.List;

/** Queries about quality profiles. */
interface QualityProfileRows {
    EntityManager entityManager();

    @HQL(
            "select new org.mvidarr.quality.QualityProfileView(p.id, p.name, p.minimumHeight,"
                + " p.cutoffHeight, p.maximumHeight, p.upgradesAllowed, p.standard, p.version) from"
                + " QualityProfile p order by p.nameKey, p.id limit :most offset :skipped")
    List<QualityProfileView> page(int most, int skipped);

    @HQL("select count(p) from QualityProfile p")
    long count();

    @HQL("select p.id from QualityProfile p where p.nameKey = :key")
    List<Long> named(String key);

    @HQL("select p.id from QualityProfile p where p.standard = true")
    long standard();

    @HQL(
            "update versioned QualityProfile p set p.standard = false where p.standard = true and"
                    + " p.id <> :besides")
    int takeStandard(Long besides);

    /** One writer at a time: there is exactly one standard, and each name once. */
    @SQL("select 1 from pg_advisory_xact_lock(hashtext('mvidarr.quality-profile'))")
    List<Integer> queueUp();
}
