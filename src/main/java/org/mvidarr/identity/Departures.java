package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Handover;
import org.mvidarr.platform.Refusal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Door by which accounts leave. */
@ApplicationScoped
@Transactional
public class Departures {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject Users users;
    @Inject Accounts accounts;
    @Inject Event<Handover> handovers;
    @Inject Event<Audited> deeds;

    /**
     * Removes an account with its logins, keys, tokens and watch positions; what else it owns goes
     * to another.
     *
     * @param heir id of the active account that gets it; null for the administrator himself
     * @param by id of the administrator who does it
     * @throws Refusal.Conflict when he would remove himself or the last administrator
     * @throws Refusal.Invalid naming {@code heir}
     */
    public void remove(long id, @Nullable Long heir, long by) {
        users.lockAccounts();
        User user = users.user(id).orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        if (id == by) {
            throw new Refusal.Conflict("identity.self");
        }
        accounts.keepAnAdministrator(user, by);
        User owner = heir(heir == null ? by : heir, id);
        handovers.fire(new Handover(user.id, owner.id));
        users.entityManager().remove(user);
        LOG.log(Level.INFO, "Account {0} removed, {1} inherits", user.username, owner.username);
        deeds.fire(
                Audited.ok("user.removed", user.username)
                        .with("role", user.role)
                        .with("heir", owner.username));
    }

    private User heir(long id, long leaving) {
        return users.user(id)
                .filter(user -> user.active && user.id != leaving)
                .orElseThrow(() -> new Refusal.Invalid("heir", "identity.heir"));
    }
}
