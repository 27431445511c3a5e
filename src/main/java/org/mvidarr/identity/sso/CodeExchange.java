package org.mvidarr.identity.sso;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * Takes the code of a browser that came back and gives it for tokens (RFC 6749, 4.1.3; RFC 7636).
 */
record CodeExchange(
        OpenedProvider provider, Passage passage, Protocol.Homecoming back, ProviderHttp http) {
    /** What an administrator has to put right. */
    private static final Set<String> CLIENT_ERRORS =
            Set.of(
                    OAuth2Error.INVALID_CLIENT.getCode(),
                    OAuth2Error.UNAUTHORIZED_CLIENT.getCode(),
                    OAuth2Error.INVALID_SCOPE.getCode(),
                    "incorrect_client_credentials",
                    "redirect_uri_mismatch");

    private static final Set<String> CODE_ERRORS =
            Set.of(OAuth2Error.INVALID_GRANT.getCode(), "bad_verification_code");

    /** Reads the answer to a token request. */
    @FunctionalInterface
    interface Reading {
        TokenResponse of(HTTPResponse answer) throws ParseException;
    }

    TokenResponse redeem(AuthorizationServerMetadata metadata, Reading reading)
            throws FailedSignIn {
        AuthorizationCode code = code(metadata);
        if (metadata.getTokenEndpointURI() == null) {
            throw new FailedSignIn(Failure.MISCONFIGURED, "There is no token endpoint");
        }
        try {
            HTTPRequest request = request(metadata, code).toHTTPRequest();
            request.setAccept("application/json");
            HTTPResponse answer = request.send(http);
            TokenResponse response = reading.of(answer);
            if (!response.indicatesSuccess()) {
                throw refused(response.toErrorResponse().getErrorObject());
            }
            return response;
        } catch (IOException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, "Tokens: " + e.getMessage(), e);
        } catch (ParseException e) {
            throw new FailedSignIn(Failure.UNREACHABLE, "The answer holds no tokens", e);
        }
    }

    /** The code, unless another provider sends it (RFC 9207) or there is none. */
    private AuthorizationCode code(AuthorizationServerMetadata metadata) throws FailedSignIn {
        AuthorizationResponse response;
        try {
            response = AuthorizationResponse.parse(back.redirect(), back.parameters());
        } catch (ParseException e) {
            throw new FailedSignIn(Failure.UNTRUSTED, "The way back says nothing", e);
        }
        Issuer sender = response.getIssuer();
        if (sender == null
                ? metadata.supportsAuthorizationResponseIssuerParam()
                : !sender.equals(metadata.getIssuer())) {
            throw new FailedSignIn(Failure.UNTRUSTED, "The way back is another provider's");
        }
        if (!response.indicatesSuccess()) {
            throw turnedAway(response.toErrorResponse().getErrorObject());
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new FailedSignIn(Failure.UNTRUSTED, "The way back has no code");
        }
        return code;
    }

    private TokenRequest request(AuthorizationServerMetadata metadata, AuthorizationCode code) {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, back.redirect(), passage.verifier());
        URI endpoint = metadata.getTokenEndpointURI();
        ClientID client = new ClientID(provider.view().clientId());
        String secret = provider.clientSecret();
        return secret == null
                ? new TokenRequest.Builder(endpoint, client, grant).build()
                : new TokenRequest.Builder(
                                endpoint, authentication(metadata, client, secret), grant)
                        .build();
    }

    /** Basic is what holds when nothing is said. */
    private static ClientAuthentication authentication(
            AuthorizationServerMetadata metadata, ClientID client, String secret) {
        List<ClientAuthenticationMethod> methods = metadata.getTokenEndpointAuthMethods();
        boolean post =
                methods != null
                        && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return post
                ? new ClientSecretPost(client, new Secret(secret))
                : new ClientSecretBasic(client, new Secret(secret));
    }

    private static FailedSignIn turnedAway(ErrorObject error) {
        String code = code(error);
        Failure failure =
                CLIENT_ERRORS.contains(code)
                        ? Failure.MISCONFIGURED
                        : OAuth2Error.ACCESS_DENIED.getCode().equals(code)
                                ? Failure.DENIED
                                : Failure.UNREACHABLE;
        return new FailedSignIn(failure, "The provider says " + code);
    }

    private static FailedSignIn refused(ErrorObject error) {
        String code = code(error);
        Failure failure =
                CLIENT_ERRORS.contains(code)
                        ? Failure.MISCONFIGURED
                        : CODE_ERRORS.contains(code) ? Failure.EXPIRED : Failure.UNREACHABLE;
        return new FailedSignIn(failure, "Tokens: the provider says " + code);
    }

    /** Of the known kind of text; what else it says goes nowhere. */
    private static String code(ErrorObject error) {
        String code = error == null ? null : error.getCode();
        return code != null && code.matches("[a-z_]{1,60}") ? code : "something else";
    }

    @Override
    public String toString() {
        return "CodeExchange";
    }
}
