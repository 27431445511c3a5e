package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/**
 * Before artists are made one: who stays, and what would happen. Below it the merges of the last
 * days, which can be taken back.
 */
@Named
@RequestScoped
public class ArtistsMergePage {
    private static final int SHOWN = 25;

    @Inject ArtistMerges merges;
    @Inject SelectedArtists selectedArtists;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable List<ArtistView> all;
    private @Nullable ArtistMergePreview preview;
    private @Nullable Page<ArtistMergeView> recent;

    public void open() {
        caller.require(Role.MANAGER);
        if (isPossible()) {
            getPreview();
        }
    }

    /** Those to be merged and still there; the one who stays comes first. */
    public List<ArtistView> getAll() {
        List<ArtistView> known = all;
        if (known == null) {
            Long keep = asked.number("keep");
            known =
                    selectedArtists.getArtists().stream()
                            .sorted((a, b) -> Boolean.compare(stays(b, keep), stays(a, keep)))
                            .toList();
            all = known;
        }
        return known;
    }

    public boolean isPossible() {
        return getAll().size() > 1;
    }

    public ArtistMergePreview getPreview() {
        ArtistMergePreview known = preview;
        if (known == null) {
            known = merges.preview(getAll().getFirst().id(), others());
            preview = known;
        }
        return known;
    }

    public void merge() {
        caller.require(Role.MANAGER);
        ArtistView kept = merges.merge(getAll().getFirst().id(), others()).summary();
        notices.ok("artists.notice.merged", getAll().size() - 1, kept.name());
        Redirects.to("/artist?id=" + kept.id());
    }

    public void undo() {
        caller.require(Role.MANAGER);
        ArtistView kept = merges.undo(asked.id("u:undo")).summary();
        notices.ok("artists.notice.unmerged", kept.name());
        Redirects.toSamePage();
    }

    /** The newest merges. */
    public Page<ArtistMergeView> getRecent() {
        Page<ArtistMergeView> known = recent;
        if (known == null) {
            known = merges.list(Paging.of(1, SHOWN, null, "descending", ArtistMerges.SORTS, "at"));
            recent = known;
        }
        return known;
    }

    private List<Long> others() {
        return getAll().stream().skip(1).map(ArtistView::id).toList();
    }

    private static boolean stays(ArtistView artist, @Nullable Long keep) {
        return keep != null && artist.id() == keep;
    }
}
