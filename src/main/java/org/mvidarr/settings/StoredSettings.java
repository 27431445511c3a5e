package org.mvidarr.settings;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.hibernate.annotations.processing.Find;

/** Queries of this feature. */
interface StoredSettings {
    EntityManager entityManager();

    @Find
    Optional<Setting> setting(String topic);
}
