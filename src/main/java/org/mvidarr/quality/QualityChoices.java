package org.mvidarr.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** The quality profiles that other features' forms offer. */
@Named
@RequestScoped
public class QualityChoices {
    @Inject QualityProfiles profiles;

    private @Nullable List<QualityProfileView> all;

    public List<QualityProfileView> getAll() {
        List<QualityProfileView> known = all;
        if (known == null) {
            known = profiles.all();
            all = known;
        }
        return known;
    }

    /** The name of a profile; that of the standard one when the artist has none of his own. */
    public String name(@Nullable Long id) {
        return getAll().stream()
                .filter(profile -> id == null ? profile.standard() : profile.id() == id)
                .map(QualityProfileView::name)
                .findFirst()
                .orElse("");
    }
}
