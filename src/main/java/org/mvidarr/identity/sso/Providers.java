package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.ResealsSecrets;
import org.mvidarr.platform.secret.Vault;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door of the providers. */
@ApplicationScoped
@Transactional
public class Providers implements ResealsSecrets {
    @Inject SsoRows rows;
    @Inject PlanCheck check;
    @Inject Vault vault;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /** All of them, as they follow each other on the sign-in page. */
    public List<ProviderView> list() {
        return rows.providers().stream().map(ProviderView::of).toList();
    }

    /**
     * @throws Refusal.NotFound when there is none
     */
    public ProviderView get(long id) {
        return ProviderView.of(provider(id));
    }

    /**
     * @throws Refusal.Invalid naming what is wrong
     * @throws Refusal.Conflict when slug or issuer are another's
     */
    public ProviderView create(ProviderPlan wanted) {
        ProviderPlan plan = check.checked(wanted);
        rows.lockProviders();
        keepApart(plan, 0);
        SsoProvider provider = new SsoProvider(plan, clock.instant());
        rows.entityManager().persist(provider);
        seal(provider, plan.clientSecret());
        rows.entityManager().flush();
        deeds.fire(Audited.ok("sso.provider-created", plan.slug()).with("after", facts(provider)));
        return ProviderView.of(provider);
    }

    /**
     * @throws Refusal.Invalid naming what is wrong
     * @throws Refusal.Conflict when slug or issuer are another's
     */
    public ProviderView edit(long id, ProviderPlan wanted) {
        ProviderPlan plan = check.checked(wanted);
        rows.lockProviders();
        SsoProvider provider = provider(id);
        keepApart(plan, id);
        Map<String, Object> before = facts(provider);
        provider.take(plan);
        seal(provider, plan.clientSecret());
        rows.entityManager().flush();
        deeds.fire(Audited.changed("sso.provider-changed", plan.slug(), before, facts(provider)));
        return ProviderView.of(provider);
    }

    /** Links of its accounts stay, and count again when a provider of the same issuer is made. */
    public void remove(long id) {
        SsoProvider provider = provider(id);
        rows.entityManager().remove(provider);
        deeds.fire(Audited.ok("sso.provider-removed", provider.slug));
    }

    /** What the sign-in page offers. */
    List<ProviderView> enabled() {
        return list().stream().filter(ProviderView::enabled).toList();
    }

    Optional<OpenedProvider> opened(String slug) {
        return rows.providerBySlug(slug).filter(provider -> provider.enabled).map(this::open);
    }

    /** Also of one that is switched off. */
    OpenedProvider opened(long id) {
        return open(provider(id));
    }

    @Override
    public int reseal(Vault with) {
        List<SsoProvider> sealed =
                rows.entityManager()
                        .createQuery(
                                "select p from SsoProvider p where p.sealedSecret is not null",
                                SsoProvider.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        for (SsoProvider provider : sealed) {
            String secret = provider.sealedSecret;
            if (secret != null) {
                provider.sealedSecret = with.reseal(provider.purpose(), secret);
            }
        }
        return sealed.size();
    }

    private void seal(SsoProvider provider, @Nullable String secret) {
        if (secret != null) {
            provider.sealedSecret =
                    secret.isEmpty() ? null : vault.seal(provider.purpose(), secret);
        }
    }

    private OpenedProvider open(SsoProvider provider) {
        String sealed = provider.sealedSecret;
        return new OpenedProvider(
                provider.version,
                ProviderView.of(provider),
                sealed == null ? null : vault.open(provider.purpose(), sealed));
    }

    private void keepApart(ProviderPlan plan, long id) {
        if (rows.countSlugs(plan.slug(), id) > 0) {
            throw new Refusal.Conflict("sso.slug-taken");
        }
        if (rows.countIssuers(plan.issuer(), id) > 0) {
            throw new Refusal.Conflict("sso.issuer-taken");
        }
    }

    private SsoProvider provider(long id) {
        return rows.provider(id).orElseThrow(() -> new Refusal.NotFound("sso.missing"));
    }

    /** For the audit log, which shall tell who could get in and as what. */
    private static Map<String, Object> facts(SsoProvider provider) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("issuer", provider.issuer);
        facts.put("clientId", provider.clientId);
        facts.put("secret", provider.sealedSecret != null);
        facts.put("enabled", provider.enabled);
        facts.put("admission", provider.admission.name());
        facts.put("admitted", List.copyOf(provider.admitted));
        facts.put(
                "roles",
                provider.roles.stream()
                        .map(rule -> rule.claimValue() + " = " + rule.role())
                        .toList());
        facts.put("defaultRole", provider.defaultRole.name());
        facts.put("updateRole", provider.updateRole);
        return facts;
    }
}
