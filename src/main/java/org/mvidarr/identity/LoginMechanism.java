package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.bind.JsonbBuilder;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.ProblemType;

/**
 * The one authentication mechanism (ADR 0005): tells the container who the caller is, and turns
 * away who is nobody. Deny by default: what {@link Access} does not open needs a login. While there
 * is no administrator every page leads to the set-up.
 */
@ApplicationScoped
public class LoginMechanism implements HttpAuthenticationMechanism {
    @Inject Login login;
    @Inject UserDirectory directory;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        Access access = Access.of(path);
        Optional<SignedIn> caller = login.of(request);
        if (caller.isPresent() && access != Access.SETUP) {
            return context.notifyContainerAboutLogin(caller.get(), caller.get().role().groups());
        }
        if (access == Access.OPEN && !path.startsWith("/login")) {
            return context.doNothing();
        }
        try {
            return nobody(request, response, context, access);
        } catch (IOException e) {
            throw new AuthenticationException("The answer could not be written", e);
        }
    }

    private AuthenticationStatus nobody(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context, Access access)
            throws IOException {
        boolean ready = directory.hasAdministrator();
        if (access == Access.API) {
            return refuse(response, ready);
        }
        if (!ready) {
            return access == Access.SETUP ? context.doNothing() : lead(response, "/setup");
        }
        return switch (access) {
            case SETUP -> lead(response, "/");
            case OPEN -> context.doNothing();
            default -> lead(response, "/login?next=" + encoded(request));
        };
    }

    private static AuthenticationStatus refuse(HttpServletResponse response, boolean ready) throws IOException {
        ProblemType type = ready ? ProblemType.UNAUTHENTICATED : ProblemType.UNAVAILABLE;
        String detail =
                Messages.text(Locale.ENGLISH, ready ? "problem.unauthenticated" : "refusal.setup.needed");
        response.setStatus(type.status());
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(JsonbBuilder.create().toJson(java.util.Map.of(
                "type", type.uri(), "title", type.title(), "status", type.status(), "detail", detail)));
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static AuthenticationStatus lead(HttpServletResponse response, String target) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(target);
        return AuthenticationStatus.SEND_CONTINUE;
    }

    private static String encoded(HttpServletRequest request) {
        String query = request.getQueryString();
        String target = request.getRequestURI() + (query == null ? "" : "?" + query);
        return URLEncoder.encode(target, StandardCharsets.UTF_8);
    }
}
