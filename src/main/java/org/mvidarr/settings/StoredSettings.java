package org.mvidarr.settings;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;

import java.util.Optional;

/** Queries of this feature. */
interface StoredSettings {
    EntityManager entityManager();

    @HQL("update Setting s set s.updatedBy = :to where s.updatedBy = :from")
    int handOver(Long from, Long to);

    @Find
    Optional<Setting> setting(String topic);
}
