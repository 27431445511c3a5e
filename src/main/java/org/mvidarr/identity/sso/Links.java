package org.mvidarr.identity.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.OutsideAccounts;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Door of the links between accounts elsewhere and one's own. */
@ApplicationScoped
@Transactional
public class Links {
    @Inject SsoRows rows;
    @Inject OutsideAccounts accounts;
    @Inject Clock clock;
    @Inject Event<Audited> deeds;

    /** Oldest first. */
    public List<LinkView> of(long userId) {
        Map<String, String> names = new HashMap<>();
        rows.providers().forEach(provider -> names.put(provider.issuer, provider.name));
        return rows.links(userId).stream()
                .map(
                        link ->
                                new LinkView(
                                        link.id,
                                        names.get(link.issuer),
                                        link.issuer,
                                        link.label,
                                        link.createdAt,
                                        link.lastUsedAt))
                .toList();
    }

    /**
     * @throws Refusal.NotFound when it is none of his
     * @throws Refusal.Conflict when he could not sign in any more
     */
    public void unlink(long id, SignedIn user) {
        rows.lockProviders();
        SsoLink link =
                rows.links(user.id()).stream()
                        .filter(found -> found.id == id)
                        .findFirst()
                        .orElseThrow(() -> new Refusal.NotFound("sso.link-missing"));
        if (!accounts.hasPassword(user.id()) && rows.countOtherWays(user.id(), id) == 0) {
            throw new Refusal.Conflict("sso.only-way");
        }
        rows.entityManager().remove(link);
        deeds.fire(Audited.ok("sso.unlinked", user.username()).with("issuer", link.issuer));
    }

    /** Lets an account elsewhere open this one from now on. */
    void link(SignedIn user, Outsider outsider) throws FailedSignIn {
        accounts.lock();
        Optional<SsoLink> present = rows.link(outsider.issuer(), outsider.subject());
        if (present.isPresent()) {
            if (present.get().userId != user.id()) {
                throw new FailedSignIn(Failure.TAKEN, "The account there opens another here");
            }
            return;
        }
        rows.entityManager().persist(new SsoLink(user.id(), outsider, clock.instant()));
        deeds.fire(
                Audited.ok("sso.linked", user.username())
                        .with("issuer", outsider.issuer())
                        .with("subject", outsider.subject()));
    }
}
