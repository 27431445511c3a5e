package org.mvidarr.library;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/**
 * An artist to credit. Without an id it is the artist of that name or alias, made when there is
 * none yet.
 *
 * @param name 1 to 300 characters
 * @param creditedAs how the artist is called on this video; null for the name
 * @param artistId who is meant, whatever the name says; null to go by the name
 */
public record NewCredit(
        String name, CreditRole role, @Nullable String creditedAs, @Nullable Long artistId) {
    public NewCredit {
        name = Check.artistName(name);
        creditedAs = Check.within("creditedAs", creditedAs, Artist.MAX_NAME);
        if (name.length() > Artist.MAX_NAME) {
            throw new Refusal.Invalid("artists", "library.artist-name", Artist.MAX_NAME);
        }
    }

    public NewCredit(String name, CreditRole role) {
        this(name, role, null, null);
    }

    /** What stands on the video. */
    String written() {
        return creditedAs == null ? name : creditedAs;
    }
}
