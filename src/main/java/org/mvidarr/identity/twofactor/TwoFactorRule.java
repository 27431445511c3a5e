package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.settings.Settings;

import java.util.Map;

/** Door of the rule who must have a second factor. */
@ApplicationScoped
@Transactional
public class TwoFactorRule {
    @Inject Settings settings;
    @Inject FactorRows rows;
    @Inject Event<Audited> audits;

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
        TwoFactorSettings before = get();
        settings.put(wanted, by.id());
        audits.fire(
                Audited.changed(
                        "setting.changed",
                        "two-factor",
                        Map.of("requiredFor", names(before)),
                        Map.of("requiredFor", names(wanted))));
        return wanted;
    }

    private static Object names(TwoFactorSettings settings) {
        return settings.requiredFor().stream().map(Enum::name).sorted().toList();
    }
}
