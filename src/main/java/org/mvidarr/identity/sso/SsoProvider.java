package org.mvidarr.identity.sso;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Role;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody whose word we take on who a person is, while he is enabled. */
@Entity
class SsoProvider {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "sso_provider_seq")
    @SequenceGenerator(
            name = "sso_provider_seq",
            sequenceName = "sso_provider_seq",
            allocationSize = 50)
    Long id;

    String slug;

    @Enumerated(EnumType.STRING)
    ProviderKind kind;

    String name;
    String issuer;
    @Nullable String apiUrl;
    String clientId;
    @Nullable String sealedSecret;
    String scopes;
    boolean enabled;
    int position;

    @Enumerated(EnumType.STRING)
    Admission admission;

    @Column(columnDefinition = "text[]")
    List<String> admitted = new ArrayList<>();

    @Nullable String groupsClaim;
    @Nullable String roleClaim;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "sso_role_rule", joinColumns = @JoinColumn(name = "provider_id"))
    @OrderColumn(name = "position")
    List<RoleRule> roles = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    Role defaultRole;

    boolean updateRole;
    Instant createdAt;

    @Version int version;

    @SuppressWarnings("NullAway.Init")
    protected SsoProvider() {}

    @SuppressWarnings("NullAway.Init")
    SsoProvider(ProviderPlan plan, Instant now) {
        this.createdAt = now;
        take(plan);
    }

    /** All but the secret, which is sealed for the row and so needs its id. */
    final void take(ProviderPlan plan) {
        slug = plan.slug();
        kind = plan.kind();
        name = plan.name();
        issuer = plan.issuer();
        apiUrl = plan.apiUrl();
        clientId = plan.clientId();
        scopes = plan.scopes();
        enabled = plan.enabled();
        position = plan.position();
        admission = plan.admission();
        admitted = new ArrayList<>(plan.admitted() == null ? List.of() : plan.admitted());
        groupsClaim = plan.groupsClaim();
        roleClaim = plan.roleClaim();
        roles.clear();
        roles.addAll(plan.roles() == null ? List.of() : plan.roles());
        defaultRole = plan.defaultRole();
        updateRole = plan.updateRole();
    }

    /** What its secret is sealed for. */
    String purpose() {
        return "sso:" + id;
    }
}
