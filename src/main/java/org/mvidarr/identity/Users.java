package org.mvidarr.identity;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;
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

    @HQL("select u from User u where lower(u.email) = lower(:email)")
    Optional<User> byEmail(String email);

    @HQL("select count(u) from User u where u.role = :role and u.active and u.id <> :other")
    long countOtherActive(Role role, Long other);

    @HQL("update User u set u.lastLoginAt = :now where u.id = :id")
    int signedIn(Long id, Instant now);

    /** 0 when the password was changed meanwhile. */
    @HQL("update User u set u.passwordHash = :hash where u.id = :id and u.passwordHash = :old")
    int rehash(Long id, String old, String hash);

    /** Lets one change of the accounts at a time decide who is the last administrator. */
    @SQL("select 1 from pg_advisory_xact_lock(7002)")
    int lockAccounts();

    @SQL(
            "select failures, extract(epoch from last_failed_at) from sign_in_brake where subject ="
                    + " :subject")
    List<Object[]> failures(String subject);

    @SQL(
            "insert into sign_in_brake (subject, name_hash, failures, last_failed_at) values"
                + " (:subject, nullif(:nameHash, ''), 1, :now) on conflict (subject) do update set"
                + " failures = sign_in_brake.failures + 1, last_failed_at ="
                + " excluded.last_failed_at, name_hash = excluded.name_hash")
    int countFailure(String subject, String nameHash, Instant now);

    @SQL("delete from sign_in_brake where subject = :subject")
    int clearFailures(String subject);

    @SQL("delete from sign_in_brake where name_hash = :nameHash")
    int clearFailuresOf(String nameHash);

    @SQL("select count(*) from sign_in_known where subject = :subject and last_at >" + " :after")
    long countKnown(String subject, Instant after);

    @SQL(
            "insert into sign_in_known (subject, last_at) values (:subject, :now) on conflict"
                    + " (subject) do update set last_at = excluded.last_at")
    int know(String subject, Instant now);

    @SQL("delete from sign_in_known where last_at < :before")
    int forgetKnown(Instant before);

    @SQL("delete from sign_in_brake where last_failed_at < :before")
    int forgetFailures(Instant before);

    /** Lets one set-up at a time decide whether it is the first. */
    @SQL("select 1 from pg_advisory_xact_lock(7001)")
    int lockSetup();
}
