package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.settings.Settings;

import java.time.Duration;

/** What holds for downloads on this server, asked anew each time. */
@ApplicationScoped
class DownloadSettings {
    @Inject Settings settings;

    @Inject
    @ConfigProperty(name = "SERVER_ID", defaultValue = "localhost")
    String server;

    /** Names this server in the rows it has claimed. */
    String server() {
        return server;
    }

    int atOnce() {
        return limits().atOnce();
    }

    int attempts() {
        return limits().attempts();
    }

    int maxHeight() {
        return limits().maxHeight();
    }

    /** Between two starts at one site. */
    Duration sitePause() {
        return Duration.ofMillis(limits().sitePauseMillis());
    }

    long maxBytes() {
        return limits().maxMegabytes() * 1_000_000;
    }

    long minFreeBytes() {
        return limits().minFreeMegabytes() * 1_000_000;
    }

    private DownloadLimits limits() {
        return settings.get(DownloadLimits.class);
    }
}
