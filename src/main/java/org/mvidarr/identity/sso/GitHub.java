package org.mvidarr.identity.sso;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenErrorResponse;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.AccessToken;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Signing in with GitHub, which is OAuth 2 and an API: the person is asked of {@code /user}, and
 * who he is, is his numeric id, since login names are given away again.
 *
 * @see <a
 *     href="https://docs.github.com/en/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps">
 *     Authorizing OAuth apps</a>
 */
@ApplicationScoped
class GitHub implements Protocol {
    @Inject Discovery discovery;

    @Override
    public URI authorization(OpenedProvider provider, Passage passage, URI redirect) {
        return new AuthorizationRequest.Builder(
                        ResponseType.CODE, new ClientID(provider.view().clientId()))
                .endpointURI(metadata(provider).getAuthorizationEndpointURI())
                .redirectionURI(redirect)
                .scope(provider.scope())
                .state(passage.stateValue())
                .codeChallenge(passage.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    @Override
    public Outsider prove(OpenedProvider provider, Passage passage, Homecoming back)
            throws FailedSignIn {
        CodeExchange exchange = new CodeExchange(provider, passage, back, discovery.http(provider));
        AccessToken access =
                exchange.redeem(metadata(provider), GitHub::read)
                        .toSuccessResponse()
                        .getTokens()
                        .getAccessToken();
        if (!(ask(provider, access, "/user") instanceof Map<?, ?> user)
                || !(user.get("id") instanceof Number id)) {
            throw new FailedSignIn(Failure.UNREACHABLE, "GitHub does not say who it is");
        }
        String subject = Long.toString(id.longValue());
        Map<String, Object> claims = new HashMap<>();
        claims.put("sub", subject);
        put(claims, "preferred_username", user.get("login"));
        put(claims, "name", user.get("name"));
        if (provider.scope().contains("user:email") || provider.scope().contains("user")) {
            putEmail(claims, ask(provider, access, "/user/emails"));
        }
        if (provider.scope().contains("read:org")) {
            putOrganizations(claims, ask(provider, access, "/user/orgs?per_page=100"));
        }
        return new Outsider(provider.view().issuer(), subject, claims);
    }

    /** The primary address, which only counts when it is verified. */
    private static void putEmail(Map<String, Object> claims, Object emails) {
        if (!(emails instanceof List<?> list)) {
            return;
        }
        for (Object entry : list) {
            if (entry instanceof Map<?, ?> email
                    && Boolean.TRUE.equals(email.get("primary"))
                    && Boolean.TRUE.equals(email.get("verified"))) {
                put(claims, "email", email.get("email"));
                claims.put("email_verified", true);
            }
        }
    }

    private static void putOrganizations(Map<String, Object> claims, Object organizations) {
        if (organizations instanceof List<?> list) {
            claims.put(
                    "groups",
                    list.stream()
                            .filter(Map.class::isInstance)
                            .map(entry -> ((Map<?, ?>) entry).get("login"))
                            .filter(String.class::isInstance)
                            .toList());
        }
    }

    private static void put(Map<String, Object> claims, String name, @Nullable Object value) {
        if (value instanceof String text) {
            claims.put(name, text);
        }
    }

    private Object ask(OpenedProvider provider, AccessToken access, String path)
            throws FailedSignIn {
        try {
            HTTPRequest request =
                    new HTTPRequest(HTTPRequest.Method.GET, URI.create(provider.api() + path));
            request.setAuthorization(access.toAuthorizationHeader());
            request.setAccept("application/vnd.github+json");
            HTTPResponse answer = request.send(discovery.http(provider));
            if (answer.getStatusCode() != 200) {
                throw new FailedSignIn(
                        Failure.UNREACHABLE, path + " was answered with " + answer.getStatusCode());
            }
            String body = answer.getBody();
            return body != null && body.stripLeading().startsWith("[")
                    ? answer.getBodyAsJSONArray()
                    : answer.getBodyAsJSONObject();
        } catch (IOException | ParseException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, path + ": " + e.getMessage(), e);
        }
    }

    /** GitHub writes errors into answers with status 200. */
    private static TokenResponse read(HTTPResponse answer) throws ParseException {
        Map<String, Object> body = answer.getBodyAsJSONObject();
        return body.get("error") instanceof String error
                ? new TokenErrorResponse(new ErrorObject(error))
                : AccessTokenResponse.parse(answer);
    }

    private static AuthorizationServerMetadata metadata(OpenedProvider provider) {
        String web = provider.view().issuer();
        AuthorizationServerMetadata metadata = new AuthorizationServerMetadata(new Issuer(web));
        metadata.setAuthorizationEndpointURI(URI.create(web + "/login/oauth/authorize"));
        metadata.setTokenEndpointURI(URI.create(web + "/login/oauth/access_token"));
        metadata.setTokenEndpointAuthMethods(
                List.of(ClientAuthenticationMethod.CLIENT_SECRET_POST));
        return metadata;
    }
}
