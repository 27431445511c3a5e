package org.mvidarr.library;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/**
 * A page about an artist elsewhere. Shown, never fetched.
 *
 * @param url http or https, at most 2,000 characters, without a user name or password
 */
@Embeddable
public record ArtistLink(@Enumerated(EnumType.STRING) LinkKind kind, String url) {
    private static final int LONGEST = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public ArtistLink {
        kind = kind == null ? LinkKind.OTHER : kind;
        url = checked(url);
    }

    private static String checked(@Nullable String text) {
        String url = text == null ? "" : text.strip();
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            if (url.length() <= LONGEST
                    && scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getRawAuthority() != null
                    && address.getRawUserInfo() == null
                    && address.getRawAuthority().indexOf('@') < 0) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below.
        }
        throw new Refusal.Invalid("links", "library.link");
    }
}
