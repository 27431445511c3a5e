package org.mvidarr.identity;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;

/**
 * Where this server is found from outside.
 *
 * @param publicUrl such as {@code https://videos.example.org}, with a port or path when there is
 *     one, without a slash at its end; empty while nobody has said. Never taken from a request,
 *     since whoever sends one can write what he likes into it
 */
@Topic(value = "server", section = Section.SERVER)
public record ServerSettings(
        @NotNull @Size(max = 300) @Pattern(regexp = ServerSettings.URL_FORM) String publicUrl) {
    /** A regular expression. */
    public static final String URL_FORM =
            "(https?://[A-Za-z0-9.\\-\\[\\]:]+(/[A-Za-z0-9._~/-]*[A-Za-z0-9._~-])?)?";

    public static ServerSettings defaults() {
        return new ServerSettings("");
    }
}
