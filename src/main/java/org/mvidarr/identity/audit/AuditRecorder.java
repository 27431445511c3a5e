package org.mvidarr.identity.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Audited.Outcome;
import org.mvidarr.platform.web.Client;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.OptionalInt;

/**
 * Hears of every deed and has it written. A deed that cannot be logged is not done; a refusal that
 * cannot be logged stays a refusal.
 */
@ApplicationScoped
class AuditRecorder {
    private static final Logger LOG = System.getLogger("org.mvidarr.audit");
    private static final int LONGEST_ADDRESS = 64;
    private static final int LONGEST_NAME = 100;

    @Inject AuditTrail trail;
    @Inject Caller caller;
    @Inject HttpServletRequest request;
    @Inject Clock clock;

    private volatile @Nullable Ration ration;

    void record(@Observes Audited deed) {
        Whence who = whence(deed.by());
        if (deed.outcome() == Outcome.OK) {
            trail.write(entry(deed, who));
            return;
        }
        OptionalInt leftOut = ration().take(deed.action(), who.rationed());
        if (leftOut.isEmpty()) {
            return;
        }
        Audited told =
                leftOut.getAsInt() == 0 ? deed : deed.with("leftOutBefore", leftOut.getAsInt());
        try {
            trail.writeApart(entry(told, who));
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "The audit log did not take " + deed.action(), e);
        }
    }

    private Entry entry(Audited deed, Whence who) {
        return new Entry(
                clock.instant(),
                who,
                deed.action(),
                PlainDetail.text(deed.target(), PlainDetail.LONGEST_TEXT),
                deed.outcome(),
                PlainDetail.json(deed.detail()));
    }

    private Whence whence(Audited.@Nullable Actor by) {
        Whence asked = asked();
        return by == null ? asked : asked.as(by.id(), by.username());
    }

    private Whence asked() {
        try {
            String address = PlainDetail.text(Client.of(request).address(), LONGEST_ADDRESS);
            SignedIn user = caller.user().orElse(null);
            return user == null
                    ? new Whence(null, null, null, address)
                    : new Whence(
                            user.id(),
                            PlainDetail.text(user.username(), LONGEST_NAME),
                            caller.keyPrefix().orElse(null),
                            address);
        } catch (ContextNotActiveException | IllegalStateException e) {
            return Whence.PROGRAM;
        }
    }

    private Ration ration() {
        Ration known = ration;
        if (known == null) {
            known = firstRation();
        }
        return known;
    }

    private synchronized Ration firstRation() {
        Ration known = ration;
        if (known == null) {
            known = new Ration(clock);
            ration = known;
        }
        return known;
    }
}
