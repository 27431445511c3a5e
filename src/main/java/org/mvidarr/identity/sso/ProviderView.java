package org.mvidarr.identity.sso;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;

import java.util.List;

/**
 * A provider as administrators see it: all of it but the secret.
 *
 * @param hasSecret whether there is one
 */
public record ProviderView(
        long id,
        String slug,
        ProviderKind kind,
        String name,
        String issuer,
        @Nullable String apiUrl,
        String clientId,
        boolean hasSecret,
        String scopes,
        boolean enabled,
        int position,
        Admission admission,
        List<String> admitted,
        @Nullable String groupsClaim,
        @Nullable String roleClaim,
        List<RoleRule> roles,
        Role defaultRole,
        boolean updateRole) {
    static ProviderView of(SsoProvider provider) {
        return new ProviderView(
                provider.id,
                provider.slug,
                provider.kind,
                provider.name,
                provider.issuer,
                provider.apiUrl,
                provider.clientId,
                provider.sealedSecret != null,
                provider.scopes,
                provider.enabled,
                provider.position,
                provider.admission,
                List.copyOf(provider.admitted),
                provider.groupsClaim,
                provider.roleClaim,
                List.copyOf(provider.roles),
                provider.defaultRole,
                provider.updateRole);
    }
}
