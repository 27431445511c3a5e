package org.mvidarr.identity.sso;

/** How a provider is spoken to. */
public enum ProviderKind {
    /** OpenID Connect with a discovery document. */
    OIDC,
    /** OAuth 2 and GitHub's own API, since GitHub hands out no ID tokens. */
    GITHUB
}
