package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Refusal;

/**
 * Who may see and change which playlist. Private ones are there for their owner and for those who
 * manage the library; for everybody else they do not exist, so that numbers tell nothing. Shared
 * ones are there for all to see, and for the same few to change.
 */
@ApplicationScoped
class PlaylistGate {
    @Inject Playlists playlists;

    /**
     * @throws Refusal.NotFound when there is none, or none for him
     */
    Playlist readable(long id, SignedIn who) {
        return checked(playlists.entityManager().find(Playlist.class, id), who);
    }

    /**
     * One that he may change.
     *
     * @throws Refusal.NotFound when there is none for him to see
     * @throws Refusal.Forbidden when he may only look at it
     */
    Playlist writable(long id, SignedIn who) {
        Playlist playlist = readable(id, who);
        if (!playlist.writableBy(who)) {
            throw new Refusal.Forbidden("playlist.not-yours");
        }
        return playlist;
    }

    /** One that he may change and nobody else changes before the transaction ends. */
    Playlist locked(long id, SignedIn who) {
        // Asked first without the lock: who may not write shall not be able to make others wait.
        playlists.entityManager().detach(writable(id, who));
        LockModeType lock = LockModeType.PESSIMISTIC_WRITE;
        checked(playlists.entityManager().find(Playlist.class, id, lock), who);
        return writable(id, who);
    }

    private static Playlist checked(@Nullable Playlist found, SignedIn who) {
        if (found == null || !found.readableBy(who)) {
            throw new Refusal.NotFound("playlist.missing");
        }
        return found;
    }
}
