package org.mvidarr.download;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.download.FetchOutcome.Failed;
import org.mvidarr.media.DecodeCheck;
import org.mvidarr.media.Prober;
import org.mvidarr.platform.Refusal;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Looks whether what has arrived is a film, and a whole one. */
@ApplicationScoped
class Inspection {
    @Inject Prober prober;
    @Inject DecodeCheck decode;

    /**
     * @param workFolder for the tools to work in
     * @return what is wrong with the file; empty when nothing is, or when it was stopped
     */
    Optional<Failed> faultOf(Path film, Path workFolder, BooleanSupplier stop) {
        try {
            decode.check(film, prober.probe(film, stop), workFolder, stop);
            return Optional.empty();
        } catch (Refusal.Invalid e) {
            boolean cut = e.code().equals("media.truncated") || e.code().equals("media.empty");
            return Optional.of(Failed.of(cut ? Reason.BROKEN : Reason.VERIFY, e.code()));
        } catch (Refusal.Unavailable e) {
            return stop.getAsBoolean()
                    ? Optional.empty()
                    : Optional.of(Failed.of(Reason.INTERNAL, e.code()));
        }
    }
}
