package org.mvidarr.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import java.security.PublicKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Access tokens in the form of MicroProfile JWT: {@code upn} is the user name, {@code sub} the
 * user's id, {@code groups} the roles. Signed with RS256, whose check costs a seventh of ES256's.
 */
@ApplicationScoped
class AccessTokens {
    static final Duration LIFE = Duration.ofMinutes(10);

    /** The account's login epoch at the time of issue: raising it ends the token too. */
    private static final String EPOCH = "login_epoch";

    private static final Set<String> NEEDED =
            Set.of("sub", "upn", "groups", "jti", "iat", "exp", EPOCH);

    @Inject SigningKeys keys;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.issuer")
    String issuer;

    @Inject
    @ConfigProperty(name = "mp.jwt.verify.audiences")
    List<String> audiences;

    /** Seconds; the clocks of servers that share a database may differ. */
    @Inject
    @ConfigProperty(name = "mp.jwt.verify.clock.skew")
    int clockSkew;

    private final CheckedTokens checked = new CheckedTokens();

    private volatile @Nullable DefaultJWTProcessor<SecurityContext> processor;

    String mint(SignedIn user) {
        Instant now = clock.instant();
        List<String> groups = user.role().groups().stream().sorted().toList();
        JWTClaimsSet claims =
                new JWTClaimsSet.Builder()
                        .issuer(issuer)
                        .audience(audiences)
                        .subject(Long.toString(user.id()))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("upn", user.username())
                        .claim("groups", groups)
                        .claim("iat", now.getEpochSecond())
                        .claim("exp", now.plus(LIFE).getEpochSecond())
                        .claim(EPOCH, user.epoch())
                        .build();
        RSAKey pair = keys.pair();
        SignedJWT token =
                new SignedJWT(
                        new JWSHeader.Builder(JWSAlgorithm.RS256)
                                .type(JOSEObjectType.JWT)
                                .keyID(pair.getKeyID())
                                .build(),
                        claims);
        try {
            token.sign(new RSASSASigner(pair));
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing failed", e);
        }
        return token.serialize();
    }

    /**
     * Checks signature, algorithm, issuer, audience and time. The account itself is not looked at.
     */
    Optional<Bearer> check(String token) {
        Optional<Bearer> known = checked.find(token, clock.instant());
        if (known.isPresent()) {
            return known;
        }
        try {
            JWTClaimsSet claims = processor().process(token, null);
            Bearer bearer =
                    new Bearer(
                            Long.parseLong(claims.getSubject()),
                            claims.getIntegerClaim(EPOCH),
                            claims.toJSONObject());
            Number end = (Number) Objects.requireNonNull(bearer.claims().get("exp"));
            checked.keep(token, bearer, Instant.ofEpochSecond(end.longValue()));
            return Optional.of(bearer);
        } catch (ParseException | BadJOSEException | JOSEException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** The public parts, as a JSON Web Key Set. */
    String keySet() {
        return keys.published().toString();
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> known = processor;
        if (known == null) {
            known = new DefaultJWTProcessor<>();
            known.setJWSKeySelector((header, context) -> keyOf(header));
            DefaultJWTClaimsVerifier<SecurityContext> claims =
                    new DefaultJWTClaimsVerifier<>(
                            new HashSet<>(audiences),
                            new JWTClaimsSet.Builder().issuer(issuer).build(),
                            NEEDED,
                            null);
            claims.setMaxClockSkew(clockSkew);
            known.setJWTClaimsSetVerifier(claims);
            processor = known;
        }
        return known;
    }

    /** Never a key for another algorithm than ours, whatever the token asks for. */
    private List<PublicKey> keyOf(JWSHeader header) {
        return JWSAlgorithm.RS256.equals(header.getAlgorithm())
                ? keys.publicKey(header.getKeyID()).stream().toList()
                : List.of();
    }

    /**
     * Who a good token was made for.
     *
     * @param claims all that it says, with the times in seconds of the epoch
     */
    record Bearer(long userId, int epoch, Map<String, Object> claims) {}
}
