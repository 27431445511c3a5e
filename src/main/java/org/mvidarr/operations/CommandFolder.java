package org.mvidarr.operations;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.web.Incident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Looks into {@code commands/} of the data folder. Whoever can write there is master of the server
 * anyway: it is the way back in when nobody can sign in any more.
 */
@ApplicationScoped
public class CommandFolder {
    private static final Logger LOG = System.getLogger("org.mvidarr.commands");
    private static final long LOOK_SECONDS = 2;

    @Inject DataFolder data;
    @Inject OperatorCommands commands;
    @Inject Event<Audited> deeds;

    @Resource ManagedScheduledExecutorService later;

    private @Nullable CommandFiles files;
    private @Nullable String lastFault;

    void begin(@Observes Startup event) {
        later.scheduleWithFixedDelay(this::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Said once, not every two seconds. */
    private synchronized void look() {
        try {
            CommandFiles known = files;
            if (known == null) {
                known = new CommandFiles(folder());
                files = known;
            }
            for (String name : OperatorCommands.NAMES) {
                Optional<CommandFiles.Order> order = known.take(name);
                if (order.isPresent()) {
                    known.answer(name, done(name, order.get()));
                }
            }
            lastFault = null;
        } catch (IOException | RuntimeException e) {
            files = null;
            String fault = String.valueOf(e);
            if (!fault.equals(lastFault)) {
                lastFault = fault;
                LOG.log(Level.WARNING, "The folder of commands cannot be used: {0}", fault);
            }
        }
    }

    private String done(String name, CommandFiles.Order order) {
        String action = "command." + name;
        try {
            if (order.refused().isPresent()) {
                deeds.fire(Audited.refused(action, null).with("reason", order.refused().get()));
                return "Refused: " + order.refused().get() + ".";
            }
            String answer = commands.run(name, order.text());
            deeds.fire(Audited.ok(action, null));
            LOG.log(Level.INFO, "The command {0} was done", name);
            return answer;
        } catch (Refusal e) {
            deeds.fire(Audited.failed(action, null).with("reason", e.code()));
            return "Refused: " + e.getMessage();
        } catch (RuntimeException e) {
            deeds.fire(Audited.failed(action, null));
            return "Failed; the server's log tells why at incident "
                    + Incident.log(LOG, "command " + name, e);
        }
    }

    /** Ours alone: whoever can rename files in it could put his own in place of a good one. */
    private Path folder() throws IOException {
        Path folder = data.folder("commands");
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            throw new UncheckedIOException(
                    new IOException("its disk knows no owners, which commands need"));
        }
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        return folder;
    }
}
