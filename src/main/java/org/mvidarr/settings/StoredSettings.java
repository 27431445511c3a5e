package org.mvidarr.settings;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.Optional;

/** Queries of this feature. */
interface StoredSettings {
    EntityManager entityManager();

    @HQL("update Setting s set s.updatedBy = :to where s.updatedBy = :from")
    int handOver(Long from, Long to);

    @Find
    Optional<Setting> setting(String topic);

    /** Does nothing when the group has its row. */
    @SQL(
            "insert into setting (topic, value, updated_at) values (:topic, cast(:value as jsonb),"
                    + " :now) on conflict (topic) do nothing")
    int begin(String topic, String value, Instant now);
}
