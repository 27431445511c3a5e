package org.mvidarr.identity.twofactor;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.Find;
import org.hibernate.annotations.processing.HQL;
import org.hibernate.annotations.processing.SQL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Queries about second factors. */
interface FactorRows {
    EntityManager entityManager();

    @Find
    Optional<SecondFactor> factor(Long userId);

    /** 0 when there is a confirmed one. */
    @SQL(
            "insert into second_factor (user_id, sealed_seed, begun_at) values (:userId,"
                    + " :sealedSeed, :now) on conflict (user_id) do update set sealed_seed ="
                    + " excluded.sealed_seed, begun_at = excluded.begun_at where"
                    + " second_factor.confirmed_at is null")
    int begin(Long userId, String sealedSeed, Instant now);

    /** 0 when this step or a newer one was used already, perhaps this very moment. */
    @HQL(
            "update SecondFactor f set f.lastStep = :step where f.userId = :userId and f.lastStep <"
                    + " :step")
    int use(Long userId, long step);

    /** 0 when there is no such code or it was used already. */
    @HQL(
            "update RecoveryCode c set c.usedAt = :now where c.userId = :userId and c.codeHash ="
                    + " :codeHash and c.usedAt is null")
    int useRecoveryCode(Long userId, String codeHash, Instant now);

    @HQL("select count(c) from RecoveryCode c where c.userId = :userId and c.usedAt is null")
    long recoveryCodesLeft(Long userId);

    @HQL("delete from RecoveryCode c where c.userId = :userId")
    int forgetRecoveryCodes(Long userId);

    @HQL("delete from SecondFactor f where f.userId = :userId")
    int remove(Long userId);

    @HQL(
            "select count(f) from SecondFactor f where f.userId = :userId and f.confirmedAt is not"
                    + " null")
    long countOn(Long userId);

    @HQL("select f.userId from SecondFactor f where f.userId in :ids and f.confirmedAt is not null")
    List<Long> withFactor(List<Long> ids);

    @SQL("select count(*) from app_user where id = :userId and password_hash is not null")
    long countWithPassword(Long userId);

    @SQL("select username from app_user where id = :userId")
    Optional<String> username(Long userId);
}
