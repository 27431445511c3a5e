package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.ReturnTarget;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

/** Making and editing one artist; goes back to where it was called from. */
@Named
@RequestScoped
public class ArtistFormPage {
    @Inject ArtistCatalog artists;
    @Inject ArtistEdits edits;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable ArtistDetail artist;
    private @Nullable ArtistForm form;

    /** For the form of a new artist. */
    public void begin() {
        caller.require(Role.USER);
    }

    /** For the form of an artist who is there. */
    public void open() {
        caller.require(Role.USER);
        getArtist();
    }

    public ArtistDetail getArtist() {
        ArtistDetail known = artist;
        if (known == null) {
            known = artists.get(asked.id("id"));
            artist = known;
        }
        return known;
    }

    /** As he is, or as he was sent. */
    public ArtistForm getForm() {
        ArtistForm known = form;
        if (known == null) {
            known = new ArtistForm(asked, asked.number("id") == null ? null : getArtist());
            form = known;
        }
        return known;
    }

    public void add() {
        caller.require(Role.USER);
        ArtistView added = artists.add(getForm().asNew()).summary();
        notices.ok("artist.notice.added", added.name());
        Redirects.to("/artist?id=" + added.id());
    }

    public void save() {
        caller.require(Role.USER);
        ArtistView saved = edits.edit(getArtist().summary().id(), getForm().asEdit()).summary();
        notices.ok("artist.notice.saved", saved.name());
        Redirects.to(getBack());
    }

    /** Where the page was called from; the artist himself, or the list, when nobody says. */
    public String getFrom() {
        String from = asked.values("from").stream().findFirst().orElse("");
        Long id = asked.number("id");
        if (from.isEmpty()) {
            return id == null ? "/artists" : "/artist?id=" + id;
        }
        return ReturnTarget.of(from);
    }

    /** The same, in a list at the artist's place. */
    public String getBack() {
        Long id = asked.number("id");
        String from = getFrom();
        return id != null && from.startsWith("/artists") ? from + "#a" + id : from;
    }

    public VideoKind[] getKinds() {
        return VideoKind.values();
    }
}
