package org.mvidarr.identity.sso;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** How somebody is sent to a provider, and what is made of his return. */
interface Protocol {
    /**
     * Where the browser goes.
     *
     * @param redirect where it comes back to
     */
    URI authorization(OpenedProvider provider, Passage passage, URI redirect) throws FailedSignIn;

    /** Who has come back, checked in every way the protocol knows. */
    Outsider prove(OpenedProvider provider, Passage passage, Homecoming back) throws FailedSignIn;

    /**
     * A browser that comes back.
     *
     * @param redirect the address it was told to come back to
     * @param parameters of the address it came with
     */
    record Homecoming(URI redirect, Map<String, List<String>> parameters) {
        @Override
        public String toString() {
            return "Homecoming";
        }
    }
}
