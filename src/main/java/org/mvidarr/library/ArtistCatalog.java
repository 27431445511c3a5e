package org.mvidarr.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Door to the artists: list, look at, find by name, record, edit, delete. */
@ApplicationScoped
@Transactional
public class ArtistCatalog {
    /** Names a list may be ordered by. */
    public static final Set<String> SORTS = ArtistRows.SORTS;

    @Inject Artists artists;
    @Inject ArtistRows rows;
    @Inject Roster roster;
    @Inject Clock clock;
    @Inject Event<Object> events;

    /**
     * @param search part of a name or alias, accents and small slips of spelling do not matter
     */
    public Page<ArtistView> list(@Nullable String search, Paging paging) {
        return list(ArtistFilter.named(search), paging);
    }

    /** One page; its total may say "at least". */
    public Page<ArtistView> list(ArtistFilter filter, Paging paging) {
        return rows.page(filter, paging);
    }

    /**
     * @throws Refusal.NotFound when there is no such artist
     */
    public ArtistDetail get(long id) {
        return ArtistDetail.of(existing(id), rows.one(id));
    }

    /**
     * The artist of that name or alias, compared whole by {@link NameKey}, never by a part of it.
     */
    public Optional<Long> find(String name) {
        return name.isBlank() ? Optional.empty() : roster.known(name).map(artist -> artist.id);
    }

    /**
     * As {@link #find}, and makes the artist when there is none. Two callers at once get the same
     * one.
     */
    public long findOrCreate(String name) {
        String checked = Check.artistName(name);
        roster.reserve(List.of(checked));
        return roster.artist(checked).id;
    }

    /**
     * @throws Refusal.Conflict when there is an artist of that name and nothing tells them apart
     */
    public ArtistDetail add(NewArtist wanted) {
        roster.reserve(List.of(wanted.name()));
        refuseTwin(wanted.name(), wanted.disambiguation(), null);
        for (ExternalId id : wanted.externalIds()) {
            if (!artists.idsKnownAs(id.source(), id.value()).isEmpty()) {
                throw new Refusal.Conflict("library.external-id-taken", id.source(), id.value());
            }
        }
        Artist artist = roster.make(wanted.name(), wanted.disambiguation());
        artist.alias(wanted.aliases());
        artist.monitored = wanted.monitored();
        artist.externalIds.addAll(wanted.externalIds());
        flush();
        return get(artist.id);
    }

    /**
     * @throws Refusal.Conflict when someone else has changed the artist since it was read, or the
     *     new name is another artist's
     */
    public ArtistDetail edit(long id, ArtistEdit edit) {
        roster.reserve(List.of(edit.name()));
        Artist artist = locked(id);
        Versioned.demand(edit.version(), artist.version);
        refuseTwin(edit.name(), edit.disambiguation(), id);
        boolean renamed = artist.rename(edit.name(), edit.sortName());
        artist.disambiguation = edit.disambiguation();
        artist.alias(edit.aliases());
        artist.country = edit.country();
        artist.biography = edit.biography();
        artist.monitored = edit.monitored();
        artist.touched(clock.instant());
        writeCredits(artist, renamed);
        flush();
        events.fire(new Changed("a", id));
        return get(id);
    }

    /**
     * @throws Refusal.Conflict while the artist is credited on a video
     */
    public void remove(long id) {
        Artist artist = existing(id);
        long credits = artists.countCredits(id);
        if (credits > 0) {
            throw new Refusal.Conflict("library.artist-has-videos", credits);
        }
        artists.entityManager().remove(artist);
        flush();
        events.fire(new Changed("a", id));
    }

    private void writeCredits(Artist artist, boolean renamed) {
        for (Video video : artists.videosOf(artist.id)) {
            video.writeArtistLine();
            if (renamed) {
                events.fire(new VideoChanged(video.id));
                events.fire(new Changed("v", video.id));
            }
        }
    }

    private void refuseTwin(String name, @Nullable String disambiguation, @Nullable Long self) {
        List<Long> twins =
                artists.idsNamed(NameKey.of(name), Objects.requireNonNullElse(disambiguation, ""));
        if (twins.stream().anyMatch(twin -> !twin.equals(self))) {
            throw new Refusal.Conflict("library.artist-exists", name);
        }
    }

    private Artist existing(long id) {
        return artists.artist(id).orElseThrow(() -> new Refusal.NotFound("library.no-artist"));
    }

    /** Others who want to write it wait until this transaction has ended. */
    private Artist locked(long id) {
        Artist artist =
                artists.entityManager().find(Artist.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (artist == null) {
            throw new Refusal.NotFound("library.no-artist");
        }
        return artist;
    }

    private void flush() {
        try {
            artists.entityManager().flush();
        } catch (OptimisticLockException e) {
            throw new Refusal.Conflict("library.changed-meanwhile");
        }
    }
}
