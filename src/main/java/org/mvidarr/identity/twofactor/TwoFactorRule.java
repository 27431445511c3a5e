package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Refusal;
import org.mvidarr.settings.Settings;
import org.mvidarr.settings.SettingsWanted;

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
        settings.put(wanted, by.id());
        return wanted;
    }

    /** However the rule is written. */
    void demandOwnFactor(@Observes SettingsWanted change) {
        Long by = change.userId();
        if (change.after() instanceof TwoFactorSettings wanted
                && !wanted.requiredFor().isEmpty()
                && by != null
                && rows.countOn(by) == 0) {
            throw new Refusal.Conflict("twofactor.self-first");
        }
    }
}
