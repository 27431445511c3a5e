package org.mvidarr.identity.sso;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.egress.EgressClient;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Tries whether a provider is what the settings say, and tells in plain words what is not. */
@ApplicationScoped
public class ProviderTrial {
    private static final Set<KeyType> CHECKING = Set.of(KeyType.RSA, KeyType.EC);
    private static final int UNAUTHORIZED = 401;

    @Inject Providers providers;
    @Inject Discovery discovery;

    /**
     * Takes as long as the provider takes to answer twice, at most twenty seconds.
     *
     * @param id of a provider, which may be switched off
     */
    public TrialReport of(long id) {
        OpenedProvider provider = providers.opened(id);
        ProviderHttp http = discovery.http(provider);
        return TrialReport.of(
                switch (provider.view().kind()) {
                    case OIDC -> openId(provider, http);
                    case GITHUB -> gitHub(provider, http);
                });
    }

    private static List<TrialFinding> gitHub(OpenedProvider provider, ProviderHttp http) {
        URI api = URI.create(provider.api() + "/user");
        List<TrialFinding> findings = new ArrayList<>();
        EgressClient.Answer answer = answer(api, http, findings);
        if (answer != null) {
            findings.add(
                    answer.status() == UNAUTHORIZED
                            ? TrialFinding.good("github", api.getHost())
                            : TrialFinding.bad("status", api.getHost(), answer.status()));
        }
        return findings;
    }

    private static List<TrialFinding> openId(OpenedProvider provider, ProviderHttp http) {
        List<TrialFinding> findings = new ArrayList<>();
        OIDCProviderMetadata metadata = metadata(provider, http, findings);
        if (metadata == null) {
            return findings;
        }
        String issuer = metadata.getIssuer().getValue();
        if (!issuer.equals(provider.view().issuer())) {
            findings.add(TrialFinding.bad("issuer", issuer, provider.view().issuer()));
            return findings;
        }
        findings.add(TrialFinding.good("document"));
        for (URI endpoint :
                new URI[] {
                    metadata.getAuthorizationEndpointURI(), metadata.getTokenEndpointURI()
                }) {
            if (endpoint == null) {
                findings.add(TrialFinding.bad("endpoint"));
            } else if (!http.isFit(endpoint)) {
                findings.add(TrialFinding.bad("insecure", endpoint.getHost()));
            }
        }
        List<CodeChallengeMethod> methods = metadata.getCodeChallengeMethods();
        if (methods == null || !methods.contains(CodeChallengeMethod.S256)) {
            findings.add(TrialFinding.good("no-pkce"));
        }
        keys(metadata.getJWKSetURI(), http, findings);
        return findings;
    }

    private static @Nullable OIDCProviderMetadata metadata(
            OpenedProvider provider, ProviderHttp http, List<TrialFinding> findings) {
        try {
            URI address = Discovery.address(provider.view().issuer());
            EgressClient.Answer answer = answer(address, http, findings);
            if (answer == null) {
                return null;
            }
            if (answer.status() != 200) {
                findings.add(TrialFinding.bad("status", address, answer.status()));
                return null;
            }
            return OIDCProviderMetadata.parse(answer.body());
        } catch (FailedSignIn | ParseException e) {
            findings.add(TrialFinding.bad("no-document"));
            return null;
        }
    }

    private static void keys(URI address, ProviderHttp http, List<TrialFinding> findings) {
        EgressClient.Answer answer = answer(address, http, findings);
        if (answer == null) {
            return;
        }
        try {
            boolean usable =
                    answer.status() == 200
                            && JWKSet.parse(answer.body()).getKeys().stream()
                                    .anyMatch(key -> CHECKING.contains(key.getKeyType()));
            findings.add(usable ? TrialFinding.good("keys") : TrialFinding.bad("no-keys"));
        } catch (java.text.ParseException e) {
            findings.add(TrialFinding.bad("no-keys"));
        }
    }

    private static EgressClient.@Nullable Answer answer(
            URI address, ProviderHttp http, List<TrialFinding> findings) {
        try {
            return http.get(address);
        } catch (ProviderHttp.InsecureException e) {
            findings.add(TrialFinding.bad("insecure", address.getHost()));
        } catch (EgressClient.UnreachableException e) {
            findings.add(TrialFinding.bad(e.code(), address.getHost()));
        } catch (IOException e) {
            findings.add(TrialFinding.bad("silent", address.getHost()));
        }
        return null;
    }
}
