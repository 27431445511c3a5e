package org.mvidarr.identity.session;

import jakarta.persistence.EntityManager;

import org.hibernate.annotations.processing.HQL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queries about browsers that are signed in. */
interface SessionRows {
    EntityManager entityManager();

    /**
     * @param idle who was seen last before this is signed out, unless he stays signed in
     */
    @HQL(
            "select u.id, u.username, u.role, u.scheme, u.accent, u.density, u.loginEpoch,"
                + " s.lastSeenAt, s.tokenHash, s.previousHash, s.rotatedAt, s.tokenSeen,"
                + " s.expiresAt from LoginSession s join SessionOwner u on u.id = s.userId where"
                + " s.id = :id and u.active and u.loginEpoch = s.loginEpoch and s.expiresAt > :now"
                + " and (s.tokenHash is not null or s.lastSeenAt > :idle)")
    Optional<LiveSession> live(UUID id, Instant now, Instant idle);

    @HQL(
            "select s from LoginSession s join SessionOwner u on u.id = s.userId where u.id ="
                + " :userId and u.active and u.loginEpoch = s.loginEpoch and s.expiresAt > :now and"
                + " (s.tokenHash is not null or s.lastSeenAt > :idle) order by s.lastSeenAt desc,"
                + " s.id")
    List<LoginSession> of(Long userId, Instant now, Instant idle);

    @HQL(
            "update LoginSession s set s.lastSeenAt = :now, s.address = :address, s.tokenSeen ="
                    + " (s.tokenSeen = true or :tokenSeen = true) where s.id = :id")
    int seen(UUID id, Instant now, String address, boolean tokenSeen);

    @HQL(
            "select count(s) from LoginSession s where s.id = :id and s.userId = :userId and"
                    + " s.tokenHash is not null and s.expiresAt > :now")
    long countRemembered(UUID id, Long userId, Instant now);

    @HQL(
            "update LoginSession s set s.tokenHash = :hash, s.rotatedAt = :now, s.expiresAt ="
                    + " :until where s.id = :id")
    int remember(UUID id, String hash, Instant now, Instant until);

    /** 0 when another request with the same token was faster. */
    @HQL(
            "update LoginSession s set s.previousHash = s.tokenHash, s.tokenHash = :fresh,"
                    + " s.rotatedAt = :now, s.tokenSeen = false where s.id = :id and s.tokenHash ="
                    + " :shown")
    int rotate(UUID id, String shown, String fresh, Instant now);

    /** A new token for a browser that has never got the last one; 0 when it has, or got another. */
    @HQL(
            "update LoginSession s set s.tokenHash = :fresh, s.rotatedAt = :now where s.id = :id"
                    + " and s.tokenHash = :lost and s.tokenSeen = false")
    int replace(UUID id, String lost, String fresh, Instant now);

    @HQL("select u.username from SessionOwner u where u.id = :id")
    Optional<String> username(Long id);

    @HQL("delete from LoginSession s where s.id = :id")
    int end(UUID id);

    @HQL("delete from LoginSession s where s.id = :id and s.userId = :userId")
    int endOf(UUID id, Long userId);

    @HQL("delete from LoginSession s where s.userId = :userId and s.id <> :keep")
    int endOthers(Long userId, UUID keep);

    @HQL("delete from LoginSession s where s.userId = :userId and s.tokenHash is not null")
    int endRemembered(Long userId);

    @HQL(
            "delete from LoginSession s where s.expiresAt < :now or (s.tokenHash is null and"
                    + " s.lastSeenAt < :idle)")
    int forgetEnded(Instant now, Instant idle);
}
