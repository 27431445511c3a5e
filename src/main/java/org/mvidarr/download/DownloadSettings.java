package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.time.Duration;

/** Deployment settings of the downloads. */
@ApplicationScoped
class DownloadSettings {
    @Inject
    @ConfigProperty(name = "SERVER_ID", defaultValue = "localhost")
    String server;

    @Inject
    @ConfigProperty(name = "mvidarr.download.at-once", defaultValue = "2")
    int atOnce;

    @Inject
    @ConfigProperty(name = "mvidarr.download.site-pause-millis", defaultValue = "2000")
    int sitePauseMillis;

    @Inject
    @ConfigProperty(name = "mvidarr.download.attempts", defaultValue = "5")
    int attempts;

    @Inject
    @ConfigProperty(name = "mvidarr.download.max-megabytes", defaultValue = "20000")
    long maxMegabytes;

    @Inject
    @ConfigProperty(name = "mvidarr.download.max-height", defaultValue = "1080")
    int maxHeight;

    @Inject
    @ConfigProperty(name = "mvidarr.download.min-free-megabytes", defaultValue = "1000")
    long minFreeMegabytes;

    /** Names this server in the rows it has claimed. */
    String server() {
        return server;
    }

    int atOnce() {
        return atOnce;
    }

    int attempts() {
        return attempts;
    }

    int maxHeight() {
        return maxHeight;
    }

    /** Between two starts at one site. */
    Duration sitePause() {
        return Duration.ofMillis(sitePauseMillis);
    }

    long maxBytes() {
        return maxMegabytes * 1_000_000;
    }

    long minFreeBytes() {
        return minFreeMegabytes * 1_000_000;
    }
}
