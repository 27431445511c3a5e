package org.mvidarr.playlist;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * Making a playlist of a file: pasted as text, or chosen from the disk, which a script puts into
 * the form. The answer itself shows what was found.
 */
@Named
@RequestScoped
public class ImportPage {
    /** So many entries without a video are shown; there may be ten thousand. */
    private static final int MOST_SHOWN = 200;

    @Inject PlaylistExchange exchange;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject HttpServletRequest request;

    private @Nullable ImportReport report;

    public void open() {
        caller.require(Role.USER);
    }

    public void take() {
        caller.require(Role.USER);
        byte[] file = PlaylistExchange.bounded(new ByteArrayInputStream(file()));
        boolean trial = asked.text("trial") != null;
        report =
                exchange.take(
                        file,
                        new PlaylistExchange.Wish(asked.text("name"), null, trial),
                        caller.signedIn());
    }

    /** What was found; null before a file was given. */
    public @Nullable ImportReport getReport() {
        return report;
    }

    /** The entries that gave no video. */
    public List<ImportedEntry> getLost() {
        ImportReport found = report;
        return found == null
                ? List.of()
                : found.entries().stream()
                        .filter(entry -> !entry.outcome().found())
                        .limit(MOST_SHOWN)
                        .toList();
    }

    public String getText() {
        return Objects.requireNonNullElse(request.getParameter("text"), "");
    }

    public String getName() {
        return Objects.requireNonNullElse(asked.text("name"), "");
    }

    private byte[] file() {
        String chosen = request.getParameter("file");
        if (chosen == null || chosen.isEmpty()) {
            return getText().getBytes(StandardCharsets.UTF_8);
        }
        try {
            return Base64.getDecoder().decode(chosen);
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid(null, "playlist.file.unlike");
        }
    }
}
