package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.egress.EgressPolicy;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Whether a provider can be as an administrator wants it, and how it is written down. */
@ApplicationScoped
class PlanCheck {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SCOPES = Pattern.compile("[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST = 300;
    private static final int MOST = 200;

    @Inject EgressPolicy policy;

    /**
     * @throws Refusal.Invalid naming what is wrong
     */
    ProviderPlan checked(ProviderPlan plan) {
        require(SLUG.matcher(plan.slug()).matches(), "slug", "sso.slug");
        String name = plan.name().strip();
        require(!name.isEmpty() && name.length() <= LONGEST_NAME, "name", "sso.name");
        String client = plan.clientId().strip();
        require(!client.isEmpty() && client.length() <= LONGEST, "clientId", "sso.client-id");
        String secret = plan.clientSecret();
        require(secret == null || secret.length() <= 2_000, "clientSecret", "sso.client-secret");
        require(plan.defaultRole() != Role.ADMIN, "defaultRole", "sso.default-role");
        return new ProviderPlan(
                plan.slug(),
                plan.kind(),
                name,
                issuer(plan),
                api(plan),
                client,
                secret == null ? null : secret.strip(),
                scopes(plan),
                plan.enabled(),
                plan.position(),
                plan.admission(),
                admitted(plan),
                claim("groupsClaim", plan.groupsClaim()),
                claim("roleClaim", plan.roleClaim()),
                roles(plan),
                plan.defaultRole(),
                plan.updateRole());
    }

    /** An issuer is compared letter by letter with what stands in tokens: it is kept as it is. */
    private String issuer(ProviderPlan plan) {
        String issuer = address("issuer", plan.issuer());
        return plan.kind() == ProviderKind.GITHUB ? issuer.replaceAll("/+$", "") : issuer;
    }

    private @Nullable String api(ProviderPlan plan) {
        String api = plan.apiUrl();
        return plan.kind() != ProviderKind.GITHUB || api == null || api.isBlank()
                ? null
                : address("apiUrl", api).replaceAll("/+$", "");
    }

    private String address(String field, String given) {
        String address = given.strip();
        require(address.length() <= LONGEST_ADDRESS, field, "sso.address");
        try {
            URI uri = URI.create(address);
            require(
                    uri.getHost() != null && uri.getQuery() == null && uri.getFragment() == null,
                    field,
                    "sso.address");
            require(policy.isConfidential(address), field, "sso.insecure");
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid(field, "sso.address");
        } catch (Refusal.Invalid e) {
            throw field.equals(e.field()) ? e : new Refusal.Invalid(field, "sso.address");
        }
        return address;
    }

    private static String scopes(ProviderPlan plan) {
        String scopes = plan.scopes().strip().replaceAll("\\s+", " ");
        boolean openId = List.of(scopes.split(" ")).contains("openid");
        String all =
                plan.kind() == ProviderKind.OIDC && !openId ? ("openid " + scopes).strip() : scopes;
        require(
                all.length() <= LONGEST_ADDRESS && (all.isEmpty() || SCOPES.matcher(all).matches()),
                "scopes",
                "sso.scopes");
        return all;
    }

    private static List<String> admitted(ProviderPlan plan) {
        List<String> given = plan.admitted() == null ? List.of() : plan.admitted();
        List<String> admitted =
                given.stream()
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(
                                text ->
                                        plan.admission() == Admission.DOMAINS
                                                ? text.replaceFirst("^@", "")
                                                : text)
                        .distinct()
                        .toList();
        require(
                plan.admission() == Admission.NOBODY || !admitted.isEmpty(),
                "admitted",
                "sso.admitted");
        require(
                admitted.size() <= MOST
                        && admitted.stream().allMatch(text -> text.length() <= LONGEST),
                "admitted",
                "sso.too-many");
        require(
                plan.admission() != Admission.GROUPS
                        || claim("groupsClaim", plan.groupsClaim()) != null,
                "groupsClaim",
                "sso.groups-claim");
        return admitted;
    }

    private static List<RoleRule> roles(ProviderPlan plan) {
        List<RoleRule> roles = plan.roles() == null ? List.of() : plan.roles();
        require(
                roles.isEmpty() || claim("roleClaim", plan.roleClaim()) != null,
                "roleClaim",
                "sso.role-claim");
        require(
                roles.size() <= MOST
                        && roles.stream()
                                .map(RoleRule::claimValue)
                                .allMatch(text -> !text.isBlank() && text.length() <= LONGEST),
                "roles",
                "sso.roles");
        return roles;
    }

    private static @Nullable String claim(String field, @Nullable String given) {
        if (given == null || given.isBlank()) {
            return null;
        }
        require(given.strip().length() <= MOST, field, "sso.claim");
        return given.strip();
    }

    private static void require(boolean right, String field, String code) {
        if (!right) {
            throw new Refusal.Invalid(field, code);
        }
    }
}
