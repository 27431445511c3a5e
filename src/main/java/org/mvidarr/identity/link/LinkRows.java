package org.mvidarr.identity.link;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

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

    @HQL("delete from OneTimeLink l where l.expiresAt <= :now")
    int forgetExpired(Instant now);
}
