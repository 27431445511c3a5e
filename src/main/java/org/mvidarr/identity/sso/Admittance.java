package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.OutsideAccounts;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;

import java.time.Clock;
import java.util.Optional;

/** Door by which people whom a provider has vouched for get their account. */
@ApplicationScoped
@Transactional
class Admittance {
    @Inject SsoRows rows;
    @Inject OutsideAccounts accounts;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /** The account of an outsider, made if he may have one. */
    SignedIn admit(OpenedProvider provider, Outsider outsider) throws FailedSignIn {
        Optional<SsoLink> link = rows.link(outsider.issuer(), outsider.subject());
        if (link.isEmpty()) {
            // Of two first sign-ins at the same moment the later finds what the earlier made.
            accounts.lock();
            link = rows.link(outsider.issuer(), outsider.subject());
        }
        SignedIn user =
                link.isPresent()
                        ? known(provider, outsider, link.get())
                        : newcomer(provider, outsider);
        accounts.seen(user.id());
        return user;
    }

    private SignedIn known(OpenedProvider provider, Outsider outsider, SsoLink link)
            throws FailedSignIn {
        SignedIn user =
                accounts.active(link.userId)
                        .orElseThrow(
                                () ->
                                        new FailedSignIn(
                                                Failure.INACTIVE, "The account is deactivated"));
        link.use(outsider, clock.instant());
        return provider.view().updateRole()
                ? accounts.assign(user.id(), provider.roleOf(outsider))
                : user;
    }

    private SignedIn newcomer(OpenedProvider provider, Outsider outsider) throws FailedSignIn {
        if (!provider.admits(outsider)) {
            throw new FailedSignIn(Failure.NOT_ADMITTED, "The provider's rule admits him not");
        }
        SignedIn user =
                accounts.create(
                        outsider.wishedName(),
                        outsider.provedEmail().orElse(null),
                        provider.roleOf(outsider));
        SsoLink link = new SsoLink(user.id(), outsider, clock.instant());
        link.use(outsider, clock.instant());
        rows.entityManager().persist(link);
        deeds.fire(
                Audited.ok("sso.created", user.username())
                        .with("provider", provider.view().slug())
                        .with("subject", outsider.subject())
                        .by(user.id(), user.username()));
        return user;
    }
}
