package org.mvidarr.identity;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;

/** What a page shows this once, and nobody keeps: not even a browser's memory of pages. */
final class Shown {
    private Shown() {}

    /** A secret that the answer to this request will show. */
    static String once(String secret) {
        external().setResponseHeader("Cache-Control", "no-store");
        return secret;
    }

    /**
     * The same for a link, in full so that it can be sent to somebody.
     *
     * @param link beginning with a slash where the public address of this server is not set; the
     *     one the present request came to stands in for it
     */
    static String link(String link) {
        ExternalContext external = external();
        String host = external.getRequestHeaderMap().getOrDefault("Host", "");
        return once(
                link.startsWith("/") ? external.getRequestScheme() + "://" + host + link : link);
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
