package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.servlet.http.HttpServletRequest;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets everybody inject {@link JsonWebToken}, as MicroProfile JWT promises. Ours, since the
 * server's own implementation cannot stand beside a login mechanism of Jakarta Security (ADR 0005).
 */
@ApplicationScoped
class TokenProducer {
    @Produces
    @RequestScoped
    JsonWebToken present(HttpServletRequest request, Caller caller) {
        return Credentials.of(request)
                .flatMap(Credentials.Checked::token)
                .or(() -> caller.user().map(PresentToken::of))
                .orElseGet(PresentToken::none);
    }
}
