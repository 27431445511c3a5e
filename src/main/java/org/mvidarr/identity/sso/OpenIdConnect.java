package org.mvidarr.identity.sso;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.AuthorizedParty;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** OpenID Connect Core 1.0, the authorization code flow with PKCE, state and nonce. */
@ApplicationScoped
class OpenIdConnect implements Protocol {
    /** Where the key that checks cannot sign. "none" and HMAC are thereby refused. */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(
                    JWSAlgorithm.RS256,
                    JWSAlgorithm.RS384,
                    JWSAlgorithm.RS512,
                    JWSAlgorithm.PS256,
                    JWSAlgorithm.PS384,
                    JWSAlgorithm.PS512,
                    JWSAlgorithm.ES256,
                    JWSAlgorithm.ES384,
                    JWSAlgorithm.ES512);

    @Inject Discovery discovery;

    static Set<JWSAlgorithm> algorithms() {
        return ALGORITHMS;
    }

    @Override
    public URI authorization(OpenedProvider provider, Passage passage, URI redirect)
            throws FailedSignIn {
        URI endpoint = discovery.of(provider).metadata().getAuthorizationEndpointURI();
        if (endpoint == null || !discovery.http(provider).isFit(endpoint)) {
            throw new FailedSignIn(Failure.MISCONFIGURED, "No fit authorization endpoint");
        }
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE, provider.scope(), client(provider), redirect)
                .endpointURI(endpoint)
                .state(passage.stateValue())
                .nonce(passage.nonce())
                .codeChallenge(passage.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Outsider prove(OpenedProvider provider, Passage passage, Homecoming back)
            throws FailedSignIn {
        Discovery.Known known = discovery.of(provider);
        CodeExchange exchange = new CodeExchange(provider, passage, back, discovery.http(provider));
        OIDCTokenResponse tokens =
                tokens(exchange.redeem(known.metadata(), OIDCTokenResponseParser::parse));
        JWT token = tokens.getOIDCTokens().getIDToken();
        if (token == null) {
            throw new FailedSignIn(Failure.UNTRUSTED, "There is no ID token");
        }
        IDTokenClaimsSet proved = checked(provider, passage, known, token);
        Map<String, Object> claims = new HashMap<>(proved.toJSONObject());
        URI more = known.metadata().getUserInfoEndpointURI();
        if (more != null) {
            add(claims, userInfo(more, tokens.getOIDCTokens().getAccessToken(), provider));
        }
        return new Outsider(provider.view().issuer(), proved.getSubject().getValue(), claims);
    }

    private static OIDCTokenResponse tokens(TokenResponse response) throws FailedSignIn {
        if (response.toSuccessResponse() instanceof OIDCTokenResponse tokens) {
            return tokens;
        }
        throw new FailedSignIn(Failure.UNTRUSTED, "There is no ID token");
    }

    /** Signature, algorithm, issuer, audience, authorized party, times and nonce. */
    private static IDTokenClaimsSet checked(
            OpenedProvider provider, Passage passage, Discovery.Known known, JWT token)
            throws FailedSignIn {
        IDTokenValidator validator =
                new IDTokenValidator(
                        new Issuer(provider.view().issuer()),
                        client(provider),
                        new JWSVerificationKeySelector<SecurityContext>(ALGORITHMS, known.keys()),
                        null);
        try {
            IDTokenClaimsSet claims = validator.validate(token, passage.nonce());
            if (!isForUs(claims, client(provider))) {
                throw new FailedSignIn(Failure.UNTRUSTED, "ID token: another authorized party");
            }
            // "Not before" is optional in ID tokens, and not looked at above.
            new DefaultJWTClaimsVerifier<SecurityContext>(null, null)
                    .verify(claims.toJWTClaimsSet(), null);
            return claims;
        } catch (BadJOSEException | ParseException e) {
            throw new FailedSignIn(Failure.UNTRUSTED, "ID token: " + e.getMessage(), e);
        } catch (JOSEException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, "Keys: " + e.getMessage(), e);
        }
    }

    /**
     * The library reads the authorized party and does not compare it (OpenID Connect Core, 3.1.3.7,
     * steps 4 and 5).
     */
    private static boolean isForUs(IDTokenClaimsSet claims, ClientID us) {
        AuthorizedParty party = claims.getAuthorizedParty();
        return party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(us.getValue());
    }

    private Map<String, Object> userInfo(URI endpoint, AccessToken access, OpenedProvider provider)
            throws FailedSignIn {
        try {
            UserInfoResponse response =
                    UserInfoResponse.parse(
                            new UserInfoRequest(endpoint, access)
                                    .toHTTPRequest()
                                    .send(discovery.http(provider)));
            UserInfo info =
                    response.indicatesSuccess() ? response.toSuccessResponse().getUserInfo() : null;
            if (info == null) {
                throw new FailedSignIn(Failure.UNREACHABLE, "The user info is none");
            }
            return info.toJSONObject();
        } catch (IOException | ParseException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, "User info: " + e.getMessage(), e);
        }
    }

    /**
     * The signed claims count first. An address is taken together with the word on whether it has
     * been proved.
     */
    private static void add(Map<String, Object> claims, Map<String, Object> info)
            throws FailedSignIn {
        if (!Objects.equals(info.get("sub"), claims.get("sub"))) {
            throw new FailedSignIn(Failure.UNTRUSTED, "The user info is another person's");
        }
        boolean otherEmail =
                claims.containsKey("email")
                        && !Objects.equals(info.get("email"), claims.get("email"));
        info.forEach(
                (name, value) -> {
                    if (!otherEmail || !name.startsWith("email")) {
                        claims.putIfAbsent(name, value);
                    }
                });
    }

    private static ClientID client(OpenedProvider provider) {
        return new ClientID(provider.view().clientId());
    }
}
