package org.mvidarr.platform.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Lets CDI hand the transaction's entity manager to the generated query classes. */
@ApplicationScoped
public class Persistence {
    /** A proxy that may be kept and shared; it needs a transaction around each use. */
    @Produces
    @PersistenceContext(unitName = "mvidarr")
    EntityManager entityManager;
}
