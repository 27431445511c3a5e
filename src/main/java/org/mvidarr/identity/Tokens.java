package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Audited;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Door of the tokens: an access token that lives for minutes, and a refresh token that is good for
 * one new pair. A refresh token used a second time was stolen or copied; which of the two users is
 * the right one cannot be known, so all tokens of that sign-in end (RFC 9700, 4.14.2).
 */
@ApplicationScoped
@Transactional
class Tokens {
    private static final Duration REFRESH_LIFE = Duration.ofDays(30);
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject CredentialRows rows;
    @Inject Users users;
    @Inject AccessTokens access;
    @Inject SecondStep second;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /** The first pair of a new family, for somebody who has just proved himself. */
    Optional<TokenPair> issue(SignedIn proved) {
        rows.forgetExpired(clock.instant());
        return users.user(proved.id())
                .map(
                        user -> {
                            deeds.fire(
                                    Audited.ok("token.issued", user.username)
                                            .by(user.id, user.username));
                            return pair(user, UUID.randomUUID());
                        });
    }

    /**
     * Empty when the token is unknown, expired, ended or used before, or its owner's role must have
     * a second factor by now and he has none.
     */
    Optional<TokenPair> refresh(String secret) {
        Instant now = clock.instant();
        Optional<RefreshToken> found = rows.refreshToken(Secrets.hash(secret));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RefreshToken token = found.get();
        if (rows.useRefreshToken(token.id, now) == 0) {
            rows.endFamily(token.family);
            LOG.log(
                    Level.WARNING,
                    "A refresh token of {0} was used twice; the tokens of that sign-in are ended",
                    token.user.username);
            deeds.fire(Audited.refused("token.reused", token.user.username));
            return Optional.empty();
        }
        return token.isValid(now) && !second.mustEnrol(SignedIn.of(token.user))
                ? Optional.of(pair(token.user, token.family))
                : Optional.empty();
    }

    /** Ends the sign-in that a refresh token belongs to; unknown ones are none's business. */
    void revoke(String secret) {
        rows.refreshToken(Secrets.hash(secret))
                .ifPresent(
                        token -> {
                            rows.endFamily(token.family);
                            deeds.fire(
                                    Audited.ok("token.revoked", token.user.username)
                                            .by(token.user.id, token.user.username));
                        });
    }

    private TokenPair pair(User user, UUID family) {
        Instant now = clock.instant();
        String secret = Secrets.random();
        rows.entityManager()
                .persist(
                        new RefreshToken(
                                user, family, Secrets.hash(secret), now, now.plus(REFRESH_LIFE)));
        return new TokenPair(access.mint(SignedIn.of(user)), AccessTokens.LIFE, secret);
    }
}
