package org.mvidarr.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.DataFolder;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Says where the product is to be found, and remembers since when. */
@ApplicationScoped
public class Welcome {
    private static final Logger LOG = System.getLogger("org.mvidarr");

    private static final int SETTLED_SECONDS = 20;

    @Inject DataFolder data;
    @Inject Build build;
    @Inject Clock clock;

    @Inject
    @ConfigProperty(name = "MVIDARR_PORT", defaultValue = "9080")
    String port;

    @Inject
    @ConfigProperty(name = "MVIDARR_HOST", defaultValue = "127.0.0.1")
    String host;

    @Resource ManagedScheduledExecutorService later;

    private Instant started = Instant.EPOCH;

    void greet(@Observes Startup event) {
        started = clock.instant();
        String shown = host.equals("127.0.0.1") || host.equals("*") ? "localhost" : host;
        LOG.log(
                Level.INFO,
                "MVidarr {0} is at http://{1}:{2} and keeps its data in {3}",
                build.version(),
                shown,
                port,
                data.root());
    }

    /**
     * Starting fills the heap with what is never used again, and nothing else would give that back
     * to the machine for hours. One collection, when the start is over.
     */
    void tidyUp(@Observes Startup event) {
        later.schedule(System::gc, SETTLED_SECONDS, TimeUnit.SECONDS);
    }

    public Instant started() {
        return started;
    }
}
