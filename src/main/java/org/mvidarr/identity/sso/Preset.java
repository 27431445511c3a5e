package org.mvidarr.identity.sso;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/**
 * What the form for a new provider begins with.
 *
 * @see <a href="https://openid.net/specs/openid-connect-discovery-1_0.html">Discovery</a>
 */
public enum Preset {
    AUTHENTIK(
            ProviderKind.OIDC,
            "Authentik",
            "https://authentik.example.org/application/o/mvidarr/",
            "openid profile email",
            "groups"),
    KEYCLOAK(
            ProviderKind.OIDC,
            "Keycloak",
            "https://keycloak.example.org/realms/home",
            "openid profile email",
            "groups"),
    GOOGLE(
            ProviderKind.OIDC,
            "Google",
            "https://accounts.google.com",
            "openid profile email",
            null),
    GITHUB(
            ProviderKind.GITHUB,
            "GitHub",
            "https://github.com",
            "read:user user:email read:org",
            "groups"),
    GENERIC(ProviderKind.OIDC, "OpenID Connect", "", "openid profile email", "groups");

    private final ProviderKind kind;
    private final String label;
    private final String issuer;
    private final String scopes;
    private final @Nullable String groupsClaim;

    Preset(
            ProviderKind kind,
            String label,
            String issuer,
            String scopes,
            @Nullable String groupsClaim) {
        this.kind = kind;
        this.label = label;
        this.issuer = issuer;
        this.scopes = scopes;
        this.groupsClaim = groupsClaim;
    }

    public ProviderKind kind() {
        return kind;
    }

    /** Value of the address' {@code preset}. */
    public String getName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As the maker writes it. */
    public String getLabel() {
        return label;
    }

    /** With an example's host where everybody has his own. */
    public String issuer() {
        return issuer;
    }

    public String scopes() {
        return scopes;
    }

    public @Nullable String groupsClaim() {
        return groupsClaim;
    }
}
