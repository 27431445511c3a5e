package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Refusal;
import org.mvidarr.settings.Settings;

/** Door of the rule who must have a second factor. */
@ApplicationScoped
@Transactional
public class TwoFactorRule {
    @Inject Settings settings;
    @Inject FactorRows rows;

    public TwoFactorSettings get() {
        return settings.get(TwoFactorSettings.class);
    }

    /**
     * Holds from the next request of everybody on.
     *
     * @throws Refusal.Conflict when the administrator asks of others what he has not himself: he
     *     would shut himself out, or not know what he asks
     */
    public TwoFactorSettings put(TwoFactorSettings wanted, SignedIn by) {
        if (!wanted.requiredFor().isEmpty() && rows.countOn(by.id()) == 0) {
            throw new Refusal.Conflict("twofactor.self-first");
        }
        settings.put(wanted, by.id());
        return wanted;
    }
}
