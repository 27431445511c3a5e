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
 * @param kind left out, it follows from the address
 * @param url http or https, at most 2,000 characters, without a user name or password
 */
@Embeddable
public record ArtistLink(@Enumerated(EnumType.STRING) LinkKind kind, String url) {
    private static final int LONGEST = 2_000;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    public ArtistLink {
        url = checked(url);
        kind = kind == null ? LinkKind.of(URI.create(url).getHost()) : kind;
    }

    /** Of the kind that follows from the address. */
    public static ArtistLink of(String url) {
        String address = checked(url);
        return new ArtistLink(LinkKind.of(URI.create(address).getHost()), address);
    }

    private static String checked(@Nullable String text) {
        String url = text == null ? "" : text.strip();
        try {
            URI address = new URI(url);
            String scheme = address.getScheme();
            if (url.length() <= LONGEST
                    && scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
                    && address.getHost() != null
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
