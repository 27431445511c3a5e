package org.mvidarr.identity;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.util.Optional;

/** Queries of this feature. */
interface Users {
    EntityManager entityManager();

    @Find
    Optional<User> user(Long id);

    @HQL("select u from User u where lower(u.username) = lower(:username)")
    Optional<User> byName(String username);

    @HQL("select count(u) from User u where u.role = :role and u.active")
    long countActive(Role role);

    /** Lets one set-up at a time decide whether it is the first. */
    @SQL("select 1 from pg_advisory_xact_lock(7001)")
    int lockSetup();
}
