package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.settings.Settings;

import java.util.Optional;

/** Addresses of our pages as they are written into mails and shown to be copied. */
@ApplicationScoped
public class PublicPlaces {
    @Inject Settings settings;

    /** Scheme, host and what else stands before our paths; empty while nobody has said. */
    public Optional<String> base() {
        return Optional.of(settings.get(ServerSettings.class).publicUrl())
                .filter(url -> !url.isEmpty());
    }

    /**
     * @param path begins with a slash; the answer too, while the public address is unknown
     */
    public String link(String path) {
        return base().orElse("") + path;
    }
}
