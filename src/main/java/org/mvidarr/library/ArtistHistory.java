package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Door to what happened to artists. */
@ApplicationScoped
@Transactional
public class ArtistHistory {
    /** The one order it is read in. */
    public static final Set<String> SORTS = Set.of("at");

    @Inject ArtistEvents events;
    @Inject Caller caller;
    @Inject Clock clock;

    /**
     * Keeps that something happened, and who of the request at hand did it.
     *
     * @param arguments texts and numbers for the sentence that will tell it
     * @return when it happened
     */
    public Instant note(long artistId, ArtistEventKind kind, Object... arguments) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Object argument : arguments) {
            if (argument instanceof Number number) {
                list.add(number.longValue());
            } else {
                list.add(argument.toString());
            }
        }
        Instant now = clock.instant();
        events.entityManager()
                .persist(new ArtistEvent(artistId, kind, list.build().toString(), actor(), now));
        return now;
    }

    /**
     * The newest first, those of artists merged into this one among them.
     *
     * @throws Refusal.NotFound when there is no such artist
     */
    public Page<ArtistEventView> of(long artistId, Paging paging) {
        if (events.countArtists(artistId) == 0) {
            throw new Refusal.NotFound("library.no-artist");
        }
        List<Long> selves = events.selves(artistId);
        return Page.of(
                paging,
                events.count(selves),
                events.page(selves, paging.pageSize(), paging.offset()));
    }

    /** Who sends the request at hand; null outside of one. */
    @Nullable SignedIn actor() {
        try {
            return caller.user().orElse(null);
        } catch (ContextNotActiveException | IllegalStateException e) {
            // A job or a scan: the program itself.
            return null;
        }
    }
}
