package org.mvidarr.identity.link;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.Optional;

/** Queries about one-time links. */
interface LinkRows {
    EntityManager entityManager();

    @HQL(
            "select l.userId from OneTimeLink l where l.secretHash = :hash and l.purpose = :purpose"
                    + " and l.expiresAt > :now")
    Optional<Long> subject(String hash, LinkPurpose purpose, Instant now);

    /** 0 when somebody was faster: of two who use a link at once, one wins. */
    @HQL("delete from OneTimeLink l where l.secretHash = :hash and l.expiresAt > :now")
    int use(String hash, Instant now);

    @HQL("delete from OneTimeLink l where l.userId = :userId")
    int revoke(Long userId);

    @HQL("select count(l) from OneTimeLink l where l.userId = :userId and l.createdAt > :since")
    long countSince(Long userId, Instant since);

    @SQL("select count(*) from reset_request where address_hash = :hash and asked_at > :since")
    long countRequests(String hash, Instant since);

    @SQL("insert into reset_request (address_hash, asked_at) values (:hash, :now)")
    int addRequest(String hash, Instant now);

    @SQL("delete from reset_request where asked_at < :before")
    int forgetRequests(Instant before);

    @HQL("delete from OneTimeLink l where l.expiresAt <= :now")
    int forgetExpired(Instant now);
}
