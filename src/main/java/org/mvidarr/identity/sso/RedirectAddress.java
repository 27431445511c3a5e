package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.mvidarr.identity.PublicPlaces;
import org.mvidarr.platform.web.Client;

import java.net.URI;

/** Where providers send browsers back to; they must know the address beforehand. */
@ApplicationScoped
class RedirectAddress {
    @Inject PublicPlaces places;
    @Inject HttpServletRequest request;

    /**
     * Made of the public address in the settings, or while there is none, of the one the present
     * request came to. A made-up one does no harm: the provider sends nobody to an address it has
     * not been told.
     */
    URI of(String slug) {
        String base =
                places.base()
                        .orElseGet(() -> Client.of(request).origin() + request.getContextPath());
        return URI.create(base + "/sso/" + slug + "/callback");
    }
}
