package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import java.util.Optional;

/**
 * The one authentication mechanism (ADR 0005): tells the container who the caller is, by an API
 * key, an access token or the session. Turning nobodies away is the {@link AccessFilter}'s part,
 * because the container may ask a mechanism more than once in a request.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
    @Inject Login login;
    @Inject Credentials credentials;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Access.isAlikeForAll(
                request.getRequestURI().substring(request.getContextPath().length()))) {
            return context.doNothing();
        }
        // Whoever shows a credential is taken at it alone: a wrong one does not fall back to the
        // session, and the caller gets no session from it.
        Optional<SignedIn> caller =
                credentials
                        .check(request)
                        .map(Credentials.Checked::caller)
                        .orElseGet(() -> login.of(request, response));
        return caller.isPresent()
                ? context.notifyContainerAboutLogin(caller.get(), caller.get().role().groups())
                : context.doNothing();
    }
}
