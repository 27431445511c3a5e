package org.mvidarr.identity.sso;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Queries about providers, links and attempts. */
interface SsoRows {
    EntityManager entityManager();

    @Find
    Optional<SsoProvider> provider(Long id);

    @HQL("select p from SsoProvider p where p.slug = :slug")
    Optional<SsoProvider> providerBySlug(String slug);

    @HQL("select p from SsoProvider p order by p.position, lower(p.name), p.id")
    List<SsoProvider> providers();

    @HQL("select count(p) from SsoProvider p where p.slug = :slug and p.id <> :other")
    long countSlugs(String slug, Long other);

    @HQL("select count(p) from SsoProvider p where p.issuer = :issuer and p.id <> :other")
    long countIssuers(String issuer, Long other);

    /** One change of the providers, or of somebody's links, at a time. */
    @SQL("select 1 from pg_advisory_xact_lock(7003)")
    int lockProviders();

    @HQL("select l from SsoLink l where l.issuer = :issuer and l.subject = :subject")
    Optional<SsoLink> link(String issuer, String subject);

    @HQL("select l from SsoLink l where l.userId = :userId order by l.createdAt, l.id")
    List<SsoLink> links(long userId);

    /** How many enabled providers know somebody by another link than this. */
    @HQL(
            "select count(l) from SsoLink l, SsoProvider p where l.userId = :userId and l.id <>"
                    + " :other and p.issuer = l.issuer and p.enabled")
    long countOtherWays(long userId, Long other);

    @Find
    Optional<SsoAttempt> attempt(String stateHash);

    /** 0 when somebody was faster: of two answers with one state, one counts. */
    @HQL("delete from SsoAttempt a where a.stateHash = :stateHash and a.browserHash = :browserHash")
    int take(String stateHash, String browserHash);

    @HQL("delete from SsoAttempt a where a.expiresAt <= :now")
    int forgetAttempts(Instant now);
}
