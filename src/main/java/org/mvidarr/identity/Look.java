package org.mvidarr.identity;

import org.mvidarr.platform.Refusal;

import java.io.Serializable;
import java.util.List;

/**
 * How somebody wants his pages to look. The words are those of the style sheet's attributes on the
 * root element.
 *
 * @param scheme one of {@link #SCHEMES}
 * @param accent one of {@link #ACCENTS}
 * @param density one of {@link #DENSITIES}
 */
public record Look(String scheme, String accent, String density) implements Serializable {
    public static final List<String> SCHEMES = List.of("auto", "light", "dark", "contrast");
    public static final List<String> ACCENTS =
            List.of("violet", "cobalt", "teal", "green", "amber", "rose");
    public static final List<String> DENSITIES = List.of("cozy", "compact");

    /** Of new users, and of nobody. */
    public static final Look USUAL = new Look("auto", "violet", "cozy");

    /**
     * @throws Refusal.Invalid naming what does not exist
     */
    public Look {
        if (!SCHEMES.contains(scheme)) {
            throw new Refusal.Invalid("scheme", "identity.scheme");
        }
        if (!ACCENTS.contains(accent)) {
            throw new Refusal.Invalid("accent", "identity.accent", String.join(", ", ACCENTS));
        }
        if (!DENSITIES.contains(density)) {
            throw new Refusal.Invalid("density", "identity.density");
        }
    }

    Look withScheme(String wanted) {
        return new Look(wanted, accent, density);
    }
}
