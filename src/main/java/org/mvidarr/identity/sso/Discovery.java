package org.mvidarr.identity.sso;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.egress.EgressClient;
import org.mvidarr.platform.egress.EgressPolicy;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What OpenID Connect providers say of themselves, kept for ten minutes on each server, and their
 * keys, kept for five and asked for again when a token names an unknown one, at most twice in half
 * a minute.
 */
@ApplicationScoped
class Discovery {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration KEYS_LIFE = Duration.ofMinutes(5);
    private static final Duration KEYS_WAIT = Duration.ofSeconds(15);
    private static final Duration KEYS_STEP = Duration.ofSeconds(30);

    @Inject EgressClient client;
    @Inject EgressPolicy policy;
    @Inject Clock clock;

    private final Map<Long, Known> known = new ConcurrentHashMap<>();

    /**
     * @param version of the provider it was read for
     */
    record Known(
            int version,
            Instant until,
            OIDCProviderMetadata metadata,
            JWKSource<SecurityContext> keys) {}

    Known of(OpenedProvider provider) throws FailedSignIn {
        Known present = known.get(provider.view().id());
        if (present != null && present.version() != provider.version()) {
            present = null;
        }
        if (present != null && present.until().isAfter(clock.instant())) {
            return present;
        }
        OIDCProviderMetadata metadata = read(provider);
        Known fresh =
                new Known(
                        provider.version(),
                        clock.instant().plus(LIFE),
                        metadata,
                        present != null
                                        && present.metadata()
                                                .getJWKSetURI()
                                                .equals(metadata.getJWKSetURI())
                                ? present.keys()
                                : keys(provider, metadata.getJWKSetURI()));
        known.put(provider.view().id(), fresh);
        return fresh;
    }

    ProviderHttp http(OpenedProvider provider) {
        return new ProviderHttp(client, policy, provider.ownHosts());
    }

    /** Where the document is. */
    static URI address(String issuer) throws FailedSignIn {
        try {
            return OIDCProviderMetadata.resolveURL(new Issuer(issuer)).toURI();
        } catch (GeneralException | URISyntaxException e) {
            throw new FailedSignIn(Failure.MISCONFIGURED, "The issuer is no address", e);
        }
    }

    private OIDCProviderMetadata read(OpenedProvider provider) throws FailedSignIn {
        String issuer = provider.view().issuer();
        try {
            EgressClient.Answer answer = http(provider).get(address(issuer));
            if (answer.status() != 200) {
                throw new FailedSignIn(
                        Failure.UNREACHABLE, "Discovery was answered with " + answer.status());
            }
            OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(answer.body());
            if (!metadata.getIssuer().getValue().equals(issuer)) {
                throw new FailedSignIn(
                        Failure.MISCONFIGURED, "The discovery document is another issuer's");
            }
            return metadata;
        } catch (IOException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, "Discovery: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, "The discovery document is none", e);
        }
    }

    private JWKSource<SecurityContext> keys(OpenedProvider provider, URI address)
            throws FailedSignIn {
        try {
            return JWKSourceBuilder.create(address.toURL(), http(provider))
                    .cache(KEYS_LIFE.toMillis(), KEYS_WAIT.toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(KEYS_STEP.toMillis())
                    .build();
        } catch (MalformedURLException | IllegalArgumentException e) {
            throw new FailedSignIn(Failure.MISCONFIGURED, "The keys have no address", e);
        }
    }
}
