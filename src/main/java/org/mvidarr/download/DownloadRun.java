package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.download.FetchOutcome.Failed;
import org.mvidarr.download.FetchOutcome.Fetched;
import org.mvidarr.download.FetchOutcome.Stopped;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** One try at one download: fetch it, check it, hand it over, and leave nothing lying about. */
@ApplicationScoped
class DownloadRun {
    private static final System.Logger LOG = System.getLogger("org.mvidarr.download");

    @Inject DownloadClient client;
    @Inject Attempts attempts;
    @Inject Arrival arrival;
    @Inject Staging staging;
    @Inject Inspection inspection;
    @Inject DownloadSettings settings;

    /**
     * @param letGo whether the download has to be let go of, because a person said so
     * @param closing whether this server is about to stop
     */
    void run(Claim claim, BooleanSupplier letGo, BooleanSupplier closing) {
        Pulse pulse =
                new Pulse(
                        claim.id(),
                        attempts,
                        staging,
                        () -> letGo.getAsBoolean() || closing.getAsBoolean());
        try {
            FetchOutcome outcome = staging.isShort() ? noSpace() : fetched(claim, pulse);
            settle(claim, outcome, pulse, closing);
            clearIfOver(claim.id());
        } catch (RuntimeException e) {
            if (closing.getAsBoolean()) {
                // The database may be gone before us; the row is taken back at the next start.
                LOG.log(
                        System.Logger.Level.DEBUG,
                        "A download was cut off by the end of the server",
                        e);
                return;
            }
            String incident = UUID.randomUUID().toString().substring(0, 8);
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Download " + claim.id() + " failed, incident " + incident,
                    e);
            attempts.fail(claim.id(), Failed.of(Reason.INTERNAL, incident));
            clearIfOver(claim.id());
        }
    }

    /** Removes what a download has left that nobody will go on with. */
    void clearIfOver(long id) {
        Optional<DownloadState> state = attempts.state(id);
        if (state.isEmpty() || state.get().ended() && state.get() != DownloadState.DONE) {
            staging.remove(id);
        } else if (state.get() == DownloadState.DONE) {
            staging.removeEmpty(id);
        }
    }

    private FetchOutcome fetched(Claim claim, Pulse pulse) {
        Path folder = staging.folder(claim.id());
        FetchOrder order =
                new FetchOrder(claim.url(), folder, settings.maxBytes(), settings.maxHeight());
        FetchOutcome outcome = client.fetch(order, pulse::progress, pulse::stop);
        if (!(outcome instanceof Fetched film)) {
            return outcome;
        }
        if (!pulse.enter(Phase.CHECK)) {
            return new Stopped();
        }
        Optional<Failed> fault = inspection.faultOf(film.file(), folder, pulse::stop);
        if (fault.isPresent()) {
            // The part cannot be gone on with; a next try begins at zero.
            staging.remove(claim.id());
            return fault.get();
        }
        return pulse.enter(Phase.MOVE) ? outcome : new Stopped();
    }

    private void settle(Claim claim, FetchOutcome outcome, Pulse pulse, BooleanSupplier closing) {
        switch (outcome) {
            case Fetched film -> {
                if (arrival.handOver(claim.id(), settings.server(), film)) {
                    staging.keepOnly(claim.id(), film.file());
                    LOG.log(
                            System.Logger.Level.INFO,
                            "Download {0} is done",
                            Long.toString(claim.id()));
                }
            }
            case Failed failed -> {
                attempts.fail(claim.id(), failed);
                LOG.log(
                        System.Logger.Level.INFO,
                        "Download {0} failed: {1} {2}",
                        Long.toString(claim.id()),
                        failed.reason(),
                        failed.arguments());
            }
            case Stopped stopped -> {
                if (pulse.diskIsFull()) {
                    attempts.fail(claim.id(), noSpace());
                } else if (closing.getAsBoolean()) {
                    attempts.giveBack(claim.id());
                }
            }
        }
    }

    private Failed noSpace() {
        return new Failed(
                Reason.SPACE,
                List.of(megabytes(staging.free()), megabytes(settings.minFreeBytes())));
    }

    private static String megabytes(long bytes) {
        return Long.toString(bytes / 1_000_000);
    }
}
