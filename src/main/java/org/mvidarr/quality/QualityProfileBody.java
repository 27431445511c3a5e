package org.mvidarr.quality;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.Objects;

/**
 * A quality profile as the API takes it.
 *
 * @param minimumHeight 0 when left out
 * @param cutoffHeight 1080 when left out
 * @param maximumHeight 8640 when left out
 * @param upgradeAllowed true when left out
 * @param version needed for a change, unless {@code If-Match} names it
 */
@Schema(name = "QualityProfileBody", example = QualityProfileResource.BODY)
public record QualityProfileBody(
        @Schema(minLength = 1, maxLength = 100) @Nullable String name,
        @Schema(minimum = "0", maximum = "8640") @Nullable Integer minimumHeight,
        @Schema(minimum = "0", maximum = "8640") @Nullable Integer cutoffHeight,
        @Schema(minimum = "0", maximum = "8640") @Nullable Integer maximumHeight,
        @Nullable Boolean upgradeAllowed,
        boolean standard,
        @Schema(minimum = "0") @Nullable Integer version) {
    private static final int USUAL_CUTOFF = 1_080;

    static QualityProfileBody of(QualityProfileView profile) {
        return new QualityProfileBody(
                profile.name(),
                profile.minimumHeight(),
                profile.cutoffHeight(),
                profile.maximumHeight(),
                profile.upgradeAllowed(),
                profile.standard(),
                profile.version());
    }

    NewQualityProfile wanted() {
        return new NewQualityProfile(
                Objects.requireNonNullElse(name, ""),
                Objects.requireNonNullElse(minimumHeight, 0),
                Objects.requireNonNullElse(cutoffHeight, USUAL_CUTOFF),
                Objects.requireNonNullElse(maximumHeight, NewQualityProfile.HIGHEST),
                Objects.requireNonNullElse(upgradeAllowed, true),
                standard);
    }
}
