package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Accounts;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** A part of an account's page, for administrators: whether it has a second factor. */
@Named
@RequestScoped
public class FactorResetPage {
    @Inject SecondFactors factors;
    @Inject Accounts accounts;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    public boolean enrolled(long userId) {
        caller.require(Role.ADMIN);
        return !factors.withFactor(List.of(userId)).isEmpty();
    }

    public void reset() {
        caller.require(Role.ADMIN);
        long id = asked.id("id");
        factors.reset(id, caller.signedIn());
        notices.ok("twofactor.resetDone", accounts.get(id).username());
        Redirects.toSamePage();
    }
}
