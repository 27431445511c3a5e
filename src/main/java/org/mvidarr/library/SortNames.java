package org.mvidarr.library;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Changed;
import org.mvidarr.settings.SettingsChanged;

import java.util.List;

/**
 * Door that puts artists in order anew when other articles than before are to be passed over. Sort
 * names that people wrote stay.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
public class SortNames {
    private static final int AT_ONCE = 1_000;

    /** Later than whoever forgets the former settings, who has no priority of his own. */
    private static final int AFTER_THE_CACHE = 3_000;

    @Inject Artists artists;
    @Inject Roster roster;
    @Inject Event<Changed> changes;

    void settingsChanged(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(AFTER_THE_CACHE)
                    SettingsChanged changed) {
        if (changed.topic().equals("library")) {
            writeAll();
        }
    }

    /**
     * Writes every sort name that follows from a name.
     *
     * @return how many have changed
     */
    public int writeAll() {
        SortName sorting = roster.sorting();
        int changed = 0;
        long after = 0;
        List<Long> ids;
        do {
            ids = artists.idsSortedByName(after, AT_ONCE);
            for (Artist artist : artists.artists(ids)) {
                changed += write(artist, sorting) ? 1 : 0;
            }
            artists.entityManager().flush();
            artists.entityManager().clear();
            after = ids.isEmpty() ? after : ids.getLast();
        } while (ids.size() == AT_ONCE);
        return changed;
    }

    private boolean write(Artist artist, SortName sorting) {
        String before = artist.sortName;
        artist.rename(artist.name, null, sorting);
        if (artist.sortName.equals(before)) {
            return false;
        }
        artists.videosOf(artist.id).forEach(Video::writeArtistLine);
        changes.fire(new Changed("a", artist.id));
        return true;
    }
}
