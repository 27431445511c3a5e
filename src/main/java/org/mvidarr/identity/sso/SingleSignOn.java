package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * The way to a provider and back. Holds no transaction: a provider may take its time, and each step
 * here that writes is a door's.
 */
@ApplicationScoped
class SingleSignOn {
    @Inject Providers providers;
    @Inject Attempts attempts;
    @Inject OpenIdConnect openId;
    @Inject GitHub gitHub;
    @Inject RedirectAddress redirect;

    /**
     * @param browser the secret of the browser's cookie; empty when it has none
     * @param userId whose account is to be linked; null for a sign-in
     * @return with the secret for the cookie
     */
    Departure depart(String slug, String browser, @Nullable String next, @Nullable Long userId)
            throws FailedSignIn {
        OpenedProvider provider = provider(slug);
        Passage passage = Passage.begin(browser);
        URI to = protocol(provider).authorization(provider, passage, redirect.of(slug));
        attempts.open(passage, new Destination(provider.view().id(), next, userId));
        return new Departure(to, passage.browser());
    }

    /** What the browser was sent away for; asking ends it. */
    Destination destination(String slug, Passage passage) throws FailedSignIn {
        Destination destination =
                attempts.take(passage)
                        .orElseThrow(
                                () ->
                                        new FailedSignIn(
                                                Failure.EXPIRED,
                                                "No such attempt of this browser"));
        if (provider(slug).view().id() != destination.providerId()) {
            throw new FailedSignIn(Failure.EXPIRED, "The attempt is with another provider");
        }
        return destination;
    }

    /** Who has come back. */
    Arrival arrive(String slug, Passage passage, Map<String, List<String>> parameters)
            throws FailedSignIn {
        OpenedProvider provider = provider(slug);
        return new Arrival(
                provider,
                protocol(provider)
                        .prove(
                                provider,
                                passage,
                                new Protocol.Homecoming(redirect.of(slug), parameters)));
    }

    private OpenedProvider provider(String slug) throws FailedSignIn {
        return providers
                .opened(slug)
                .orElseThrow(() -> new FailedSignIn(Failure.GONE, "No such provider"));
    }

    private Protocol protocol(OpenedProvider provider) {
        return switch (provider.view().kind()) {
            case OIDC -> openId;
            case GITHUB -> gitHub;
        };
    }

    /**
     * @param browser the secret that the browser keeps till it is back
     */
    record Departure(URI to, String browser) {
        @Override
        public String toString() {
            return "Departure";
        }
    }

    record Arrival(OpenedProvider provider, Outsider outsider) {}
}
