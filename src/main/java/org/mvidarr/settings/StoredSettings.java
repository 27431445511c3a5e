package org.mvidarr.settings;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;

import java.util.Optional;

/** Queries of this feature. */
interface StoredSettings {
    EntityManager entityManager();

    @Find
    Optional<Setting> setting(String topic);
}
