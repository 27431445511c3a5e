package org.mvidarr.quality;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * A profile as it shall be.
 *
 * @param name 1 to 100 characters
 * @param minimumHeight lines below which a film is not taken, 0 to 8640
 * @param cutoffHeight lines at which one is good enough and no better one is looked for
 * @param maximumHeight lines above which a film is not taken
 * @param upgradeAllowed whether one below the cut-off is replaced by a better one
 * @param standard whether it holds for every artist who has none of his own
 */
public record NewQualityProfile(
        String name,
        int minimumHeight,
        int cutoffHeight,
        int maximumHeight,
        boolean upgradeAllowed,
        boolean standard) {
    static final int MAX_NAME = 100;
    static final int HIGHEST = 8_640;

    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{C}\\p{Z}]");

    public NewQualityProfile {
        name = checked(name);
        requireHeight("minimumHeight", minimumHeight);
        requireHeight("maximumHeight", maximumHeight);
        if (cutoffHeight < minimumHeight || cutoffHeight > maximumHeight) {
            throw new Refusal.Invalid("cutoffHeight", "quality.cutoff");
        }
    }

    private static String checked(@Nullable String name) {
        String text = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC).strip();
        if (!VISIBLE.matcher(text).find()
                || CONTROL.matcher(text).find()
                || text.length() > MAX_NAME) {
            throw new Refusal.Invalid("name", "quality.name", MAX_NAME);
        }
        return text;
    }

    private static void requireHeight(String field, int height) {
        if (height < 0 || height > HIGHEST) {
            throw new Refusal.Invalid(field, "quality.height", HIGHEST);
        }
    }
}
