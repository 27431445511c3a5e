package org.mvidarr.identity;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;
import org.hibernate.query.Page;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries about API keys and refresh tokens. */
interface CredentialRows {
    EntityManager entityManager();

    @HQL("select k from ApiKey k join fetch k.user where k.id = :id")
    Optional<ApiKey> key(Long id);

    @HQL("select k from ApiKey k join fetch k.user where k.prefix = :prefix")
    Optional<ApiKey> keyByPrefix(String prefix);

    @HQL(
            "select k from ApiKey k join fetch k.user where :all = true or k.user.id = :owner order"
                    + " by k.createdAt desc, k.id desc")
    List<ApiKey> keys(boolean all, Long owner, Page page);

    @HQL("select count(k) from ApiKey k where :all = true or k.user.id = :owner")
    long countKeys(boolean all, Long owner);

    @HQL("update ApiKey k set k.lastUsedAt = :now where k.id = :id")
    int keyUsed(Long id, Instant now);

    @HQL("select t from RefreshToken t join fetch t.user where t.secretHash = :secretHash")
    Optional<RefreshToken> refreshToken(String secretHash);

    /** 0 when somebody was faster. */
    @HQL("update RefreshToken t set t.usedAt = :now where t.id = :id and t.usedAt is null")
    int useRefreshToken(Long id, Instant now);

    @HQL("delete from RefreshToken t where t.family = :family")
    int endFamily(UUID family);

    @HQL("delete from RefreshToken t where t.expiresAt < :now")
    int forgetExpired(Instant now);
}
