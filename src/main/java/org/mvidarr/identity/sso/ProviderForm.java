package org.mvidarr.identity.sso;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What stands in the inputs of a provider's page; lists have one entry a line. */
public class ProviderForm {
    private ProviderKind kind = ProviderKind.OIDC;
    private String slug = "";
    private String name = "";
    private String issuer = "";
    private @Nullable String apiUrl;
    private String clientId = "";
    private @Nullable String clientSecret;
    private boolean hasSecret;
    private String scopes = "";
    private boolean enabled = true;
    private int position = 1;
    private Admission admission = Admission.NOBODY;
    private String admitted = "";
    private @Nullable String groupsClaim;
    private @Nullable String roleClaim;
    private String roles = "";
    private Role defaultRole = Role.READONLY;
    private boolean updateRole;

    static ProviderForm of(ProviderView view) {
        ProviderForm form = new ProviderForm();
        form.kind = view.kind();
        form.slug = view.slug();
        form.name = view.name();
        form.issuer = view.issuer();
        form.apiUrl = view.apiUrl();
        form.clientId = view.clientId();
        form.hasSecret = view.hasSecret();
        form.scopes = view.scopes();
        form.enabled = view.enabled();
        form.position = view.position();
        form.admission = view.admission();
        form.admitted = String.join("\n", view.admitted());
        form.groupsClaim = view.groupsClaim();
        form.roleClaim = view.roleClaim();
        form.roles =
                view.roles().stream()
                        .map(rule -> rule.claimValue() + " = " + rule.role())
                        .collect(Collectors.joining("\n"));
        form.defaultRole = view.defaultRole();
        form.updateRole = view.updateRole();
        return form;
    }

    static ProviderForm of(Preset preset, int position) {
        ProviderForm form = new ProviderForm();
        form.kind = preset.kind();
        form.slug = preset == Preset.GENERIC ? "" : preset.getName();
        form.name = preset == Preset.GENERIC ? "" : preset.getLabel();
        form.issuer = preset.issuer();
        form.scopes = preset.scopes();
        form.groupsClaim = preset.groupsClaim();
        form.position = position;
        return form;
    }

    /**
     * @throws Refusal.Invalid naming {@code roles} when a line is not of the form {@code value =
     *     ROLE}
     */
    ProviderPlan plan() {
        return new ProviderPlan(
                slug,
                kind,
                name,
                issuer,
                apiUrl,
                clientId,
                clientSecret,
                scopes,
                enabled,
                position,
                admission,
                admitted.lines().toList(),
                groupsClaim,
                roleClaim,
                rules(),
                defaultRole,
                updateRole);
    }

    private List<RoleRule> rules() {
        return roles.lines().filter(line -> !line.isBlank()).map(ProviderForm::rule).toList();
    }

    /** The value may hold equals signs itself, as names of directories do. */
    private static RoleRule rule(String line) {
        int sign = line.lastIndexOf('=');
        try {
            return new RoleRule(
                    line.substring(0, Math.max(0, sign)).strip(),
                    Role.valueOf(line.substring(sign + 1).strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid("roles", "sso.roles");
        }
    }

    public boolean isGitHub() {
        return kind == ProviderKind.GITHUB;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = given(slug);
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = given(name);
    }

    public String getIssuer() {
        return issuer;
    }

    public void setIssuer(@Nullable String issuer) {
        this.issuer = given(issuer);
    }

    public @Nullable String getApiUrl() {
        return apiUrl;
    }

    public void setApiUrl(@Nullable String apiUrl) {
        this.apiUrl = apiUrl;
    }

    public String getClientId() {
        return clientId;
    }

    public void setClientId(@Nullable String clientId) {
        this.clientId = given(clientId);
    }

    /** Never shown. */
    public @Nullable String getClientSecret() {
        return null;
    }

    /** An input that stays empty leaves the secret as it is. */
    public void setClientSecret(@Nullable String clientSecret) {
        this.clientSecret = clientSecret == null || clientSecret.isBlank() ? null : clientSecret;
    }

    public boolean isHasSecret() {
        return hasSecret;
    }

    public String getScopes() {
        return scopes;
    }

    public void setScopes(@Nullable String scopes) {
        this.scopes = given(scopes);
    }

    public boolean isEnabled() {
        return enabled;
    }

    public void setEnabled(boolean enabled) {
        this.enabled = enabled;
    }

    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    public Admission getAdmission() {
        return admission;
    }

    public void setAdmission(Admission admission) {
        this.admission = admission;
    }

    public String getAdmitted() {
        return admitted;
    }

    public void setAdmitted(@Nullable String admitted) {
        this.admitted = given(admitted);
    }

    public @Nullable String getGroupsClaim() {
        return groupsClaim;
    }

    public void setGroupsClaim(@Nullable String groupsClaim) {
        this.groupsClaim = groupsClaim;
    }

    public @Nullable String getRoleClaim() {
        return roleClaim;
    }

    public void setRoleClaim(@Nullable String roleClaim) {
        this.roleClaim = roleClaim;
    }

    public String getRoles() {
        return roles;
    }

    public void setRoles(@Nullable String roles) {
        this.roles = given(roles);
    }

    public Role getDefaultRole() {
        return defaultRole;
    }

    public void setDefaultRole(Role defaultRole) {
        this.defaultRole = defaultRole;
    }

    public boolean isUpdateRole() {
        return updateRole;
    }

    public void setUpdateRole(boolean updateRole) {
        this.updateRole = updateRole;
    }

    private static String given(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
