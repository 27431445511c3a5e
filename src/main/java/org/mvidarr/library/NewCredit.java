package org.mvidarr.library;

import org.mvidarr.platform.Refusal;

/**
 * An artist to credit, by name: the artist of that name or alias, made when there is none yet.
 *
 * @param name as it stands on the video, 1 to 300 characters
 */
public record NewCredit(String name, CreditRole role) {
    public NewCredit {
        if (name.isBlank() || name.length() > Artist.MAX_NAME) {
            throw new Refusal.Invalid("artists", "library.artist-name", Artist.MAX_NAME);
        }
        name = name.strip();
    }
}
