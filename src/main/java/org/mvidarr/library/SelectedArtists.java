package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.ReturnTarget;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * The artists that somebody has ticked in a list, and where he came from. On pages as {@code
 * selectedArtists}.
 */
@Named("selectedArtists")
@RequestScoped
public class SelectedArtists {
    private static final int MOST = 200;

    @Inject ArtistCatalog artists;
    @Inject Asked asked;
    @Inject Notices notices;

    /** At most {@value #MOST}, as many as a page of a list shows. */
    public List<Long> getIds() {
        return asked.ids("sel", MOST);
    }

    /** Those of them that are there. */
    public List<ArtistView> getArtists() {
        return artists.views(getIds());
    }

    /**
     * At least one.
     *
     * @throws Refusal.Invalid when nothing was ticked
     */
    public List<Long> required() {
        List<Long> ids = getIds();
        if (ids.isEmpty()) {
            throw new Refusal.Invalid(null, "library.no-artist-selected");
        }
        return ids;
    }

    /** The page to go back to, one of ours; the list of artists when nobody says. */
    public String getFrom() {
        String from = asked.values("from").stream().findFirst().orElse("");
        return from.isEmpty() ? "/artists" : ReturnTarget.of(from);
    }

    /** As the query of an address. */
    String query(String from) {
        return getIds().stream().map(id -> "sel=" + id).collect(Collectors.joining("&"))
                + "&from="
                + Redirects.encoded(from);
    }

    /**
     * Does it for each and says how many times it was done, and why not for the rest.
     *
     * @param done key of the notice, with the number as its argument
     */
    public void forEach(LongConsumer deed, String done) {
        int count = 0;
        int refused = 0;
        String reason = "";
        for (Long id : required()) {
            try {
                deed.accept(id);
                count++;
            } catch (Refusal e) {
                refused++;
                reason = e.text(Texts.locale());
            }
        }
        if (count > 0) {
            notices.ok(done, count);
        }
        if (refused > 0) {
            notices.warn("bulk.refused", refused, reason);
        }
    }
}
