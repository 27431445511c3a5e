package org.mvidarr.identity.sso;

import com.nimbusds.oauth2.sdk.Scope;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.egress.AllowList;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that is needed to sign somebody in with a provider.
 *
 * @param version changes whenever the provider is edited
 * @param view the part that is no secret
 * @param clientSecret null for a client without one
 */
record OpenedProvider(int version, ProviderView view, @Nullable String clientSecret) {
    Scope scope() {
        return Scope.parse(view.scopes());
    }

    /**
     * The provider's own host, which may stand in our own network: an administrator has named it.
     */
    AllowList ownHosts() {
        String hosts = host(view.issuer());
        String api = view.apiUrl();
        return AllowList.parse(api == null ? hosts : hosts + "," + host(api));
    }

    /** Where GitHub's API is: a server of one's own has it below its web address. */
    String api() {
        String api = view.apiUrl();
        if (api != null) {
            return api;
        }
        return view.issuer().equals("https://github.com")
                ? "https://api.github.com"
                : view.issuer() + "/api/v3";
    }

    /** Whether somebody without an account gets one. */
    boolean admits(Outsider outsider) {
        List<String> admitted = view.admitted();
        return switch (view.admission()) {
            case NOBODY -> false;
            case DOMAINS ->
                    outsider.provedDomain()
                            .filter(domain -> admitted.stream().anyMatch(domain::equalsIgnoreCase))
                            .isPresent();
            case GROUPS -> {
                Set<String> groups = outsider.values(view.groupsClaim());
                yield admitted.stream().anyMatch(groups::contains);
            }
            case PEOPLE ->
                    admitted.contains(outsider.subject())
                            || outsider.provedEmail()
                                    .filter(
                                            email ->
                                                    admitted.stream()
                                                            .anyMatch(email::equalsIgnoreCase))
                                    .isPresent();
        };
    }

    /** The strongest role whose rule applies, otherwise the default. */
    Role roleOf(Outsider outsider) {
        Set<String> values = outsider.values(view.roleClaim());
        return view.roles().stream()
                .filter(rule -> values.contains(rule.claimValue()))
                .map(RoleRule::role)
                .min(Comparator.comparing(Role::ordinal))
                .orElse(view.defaultRole());
    }

    private static String host(String url) {
        URI address = URI.create(url);
        int usual = "http".equals(address.getScheme().toLowerCase(Locale.ROOT)) ? 80 : 443;
        return address.getHost() + ":" + (address.getPort() < 0 ? usual : address.getPort());
    }

    @Override
    public String toString() {
        return "OpenedProvider of " + view.slug();
    }
}
