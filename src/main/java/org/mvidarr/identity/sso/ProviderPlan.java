package org.mvidarr.identity.sso;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;

import java.util.List;

/**
 * A provider as an administrator wants it.
 *
 * @param slug part of our addresses, also of the redirect URI the provider must know
 * @param issuer of OpenID Connect exactly as in the discovery document; of GitHub its web address
 * @param apiUrl GitHub's API, when it is not found at the usual place beside the web address
 * @param clientSecret null leaves the present one, an empty text removes it; never given out
 * @param scopes with blanks between
 * @param position on the sign-in page, smallest first
 * @param admitted domains, groups, or subjects and e-mail addresses, as {@code admission} says
 * @param groupsClaim a claim's name, or the way to it with dots between
 * @param roleClaim likewise; null gives everybody the default role
 * @param roles of several that apply the strongest counts
 * @param defaultRole for whom no rule applies; not ADMIN
 * @param updateRole whether the rules are applied at every sign-in, not only at the first
 */
@Schema(
        example =
                """
                {"slug": "home", "kind": "OIDC", "name": "Home", \
                "issuer": "https://id.example.org/realms/home", "clientId": "mvidarr", \
                "clientSecret": "…", "scopes": "openid profile email", "enabled": true, \
                "position": 1, "admission": "GROUPS", "admitted": ["family"], \
                "groupsClaim": "groups", "roleClaim": "groups", \
                "roles": [{"claimValue": "admins", "role": "ADMIN"}], "defaultRole": "USER", \
                "updateRole": true}\
                """)
public record ProviderPlan(
        @NotNull String slug,
        @NotNull ProviderKind kind,
        @NotNull String name,
        @NotNull String issuer,
        @Nullable String apiUrl,
        @NotNull String clientId,
        @Nullable String clientSecret,
        @NotNull String scopes,
        @NotNull Boolean enabled,
        int position,
        @NotNull Admission admission,
        @Nullable List<@NotNull String> admitted,
        @Nullable String groupsClaim,
        @Nullable String roleClaim,
        @Nullable List<@NotNull @Valid RoleRule> roles,
        @NotNull Role defaultRole,
        @NotNull Boolean updateRole) {
    @Override
    public String toString() {
        return "ProviderPlan of " + slug;
    }
}
