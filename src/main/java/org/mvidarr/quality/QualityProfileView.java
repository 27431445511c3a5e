package org.mvidarr.quality;

import org.mvidarr.platform.Versioned;

/**
 * A quality profile.
 *
 * @param minimumHeight lines below which a film is not taken
 * @param cutoffHeight lines at which one is good enough and no better one is looked for
 * @param maximumHeight lines above which a film is not taken
 * @param standard whether it holds for every artist who has none of his own
 */
public record QualityProfileView(
        long id,
        String name,
        int minimumHeight,
        int cutoffHeight,
        int maximumHeight,
        boolean upgradeAllowed,
        boolean standard,
        int version)
        implements Versioned {

    static QualityProfileView of(QualityProfile profile) {
        return new QualityProfileView(
                profile.id,
                profile.name,
                profile.minimumHeight,
                profile.cutoffHeight,
                profile.maximumHeight,
                profile.upgradesAllowed,
                profile.standard,
                profile.version);
    }
}
