package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.AccountView;
import org.mvidarr.identity.SignInBrake;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.identity.UserDirectory;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.ResealsSecrets;
import org.mvidarr.platform.secret.Vault;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Door of the second factors: setting up, taking away. Who may is proved before. */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class)
public class SecondFactors implements ResealsSecrets {
    private static final Logger LOG = System.getLogger("org.mvidarr.identity");

    @Inject FactorRows rows;
    @Inject Vault vault;
    @Inject SignInBrake brake;
    @Inject UserDirectory directory;
    @Inject Clock clock;
    @Inject Event<Audited> audits;

    /**
     * What a confirmation gives.
     *
     * @param recoveryCodes shown this once
     * @param user the same with the epoch of now: all his other logins have ended
     */
    record Confirmed(List<String> recoveryCodes, SignedIn user) {
        @Override
        public String toString() {
            return "Confirmed";
        }
    }

    /**
     * Makes a new seed, which counts once it is confirmed; an earlier unconfirmed one is forgotten.
     *
     * @throws Refusal.Conflict when there is a second factor already, or the user has no password
     *     that it could be second to
     */
    Enrolment begin(SignedIn user) {
        if (rows.countWithPassword(user.id()) == 0) {
            throw new Refusal.Conflict("twofactor.no-password");
        }
        String seed = Seed.random();
        String sealed = vault.seal(SecondFactor.purpose(user.id()), seed);
        if (rows.begin(user.id(), sealed, clock.instant()) == 0) {
            throw new Refusal.Conflict("twofactor.already");
        }
        return Enrolment.of(user.username(), seed);
    }

    /** What was begun less than a quarter of an hour ago and is not confirmed yet. */
    Optional<Enrolment> pending(SignedIn user) {
        return rows.factor(user.id())
                .filter(factor -> factor.isPending(clock.instant()))
                .map(factor -> Enrolment.of(user.username(), seed(factor)));
    }

    /**
     * Switches the second factor on and ends all logins that were got without it.
     *
     * @throws Refusal.Invalid naming {@code code} when it is wrong
     * @throws Refusal.Conflict when nothing is pending
     * @throws Refusal.TooMany after too many wrong codes
     */
    Confirmed confirm(SignedIn user, String code, String address) {
        SecondFactor factor = locked(user.id());
        if (factor.isOn()) {
            throw new Refusal.Conflict("twofactor.already");
        }
        if (!factor.isPending(clock.instant())) {
            throw notBegun();
        }
        long wait = brake.secondsLeftForCodes(user.username());
        if (wait > 0) {
            throw new Refusal.TooMany("identity.too-many", wait);
        }
        OptionalLong step = factor.step(seed(factor), code.replaceAll("\\s", ""), clock.instant());
        if (step.isEmpty()) {
            brake.codeFailed(user.username(), address);
            throw new Refusal.Invalid("code", "twofactor.wrong-code");
        }
        brake.codeSucceeded(user.username());
        factor.confirm(step.getAsLong(), clock.instant());
        List<String> codes = freshCodes(user.id());
        audits.fire(Audited.ok("twofactor.enabled", user.username()));
        LOG.log(Level.INFO, "{0} has a second factor now", user.username());
        return new Confirmed(codes, directory.endLogins(user.id()));
    }

    /**
     * Ten new recovery codes; the old ones are worth nothing any more.
     *
     * @throws Refusal.Conflict when there is no second factor
     */
    List<String> renewRecoveryCodes(SignedIn user) {
        if (!locked(user.id()).isOn()) {
            throw notBegun();
        }
        audits.fire(Audited.ok("twofactor.codes-renewed", user.username()));
        return freshCodes(user.id());
    }

    /** Switches it off. Does nothing when there is none. */
    void disable(SignedIn user) {
        if (rows.remove(user.id()) > 0) {
            audits.fire(Audited.ok("twofactor.disabled", user.username()));
            LOG.log(Level.INFO, "{0} has no second factor any more", user.username());
        }
    }

    /**
     * Takes it away from somebody who has lost it. Does nothing when he has none.
     *
     * @param by the administrator who does it
     * @throws Refusal.NotFound when there is no such user
     * @throws Refusal.Conflict when it is his own, for which he needs his password
     */
    public void reset(long userId, SignedIn by) {
        String username =
                rows.username(userId).orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        if (userId == by.id()) {
            throw new Refusal.Conflict("twofactor.own");
        }
        if (remove(userId, username)) {
            LOG.log(Level.INFO, "{0} reset the second factor of {1}", by.username(), username);
        }
    }

    /**
     * The same for a command on the server itself.
     *
     * @return whether there was one
     */
    public boolean resetFor(AccountView account) {
        return remove(account.id(), account.username());
    }

    private boolean remove(long userId, String username) {
        boolean removed = rows.remove(userId) > 0;
        if (removed) {
            brake.codeSucceeded(username);
            audits.fire(Audited.ok("twofactor.reset", username));
        }
        return removed;
    }

    /** Which of these users have a second factor. */
    public List<Long> withFactor(List<Long> userIds) {
        return userIds.isEmpty() ? List.of() : rows.withFactor(userIds);
    }

    @Override
    public int reseal(Vault with) {
        List<SecondFactor> all =
                rows.entityManager()
                        .createQuery("select f from SecondFactor f", SecondFactor.class)
                        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                        .getResultList();
        all.forEach(factor -> factor.sealedSeed = with.reseal(factor.purpose(), factor.sealedSeed));
        return all.size();
    }

    private List<String> freshCodes(long userId) {
        rows.forgetRecoveryCodes(userId);
        List<String> codes = RecoveryCodes.fresh();
        codes.forEach(
                code ->
                        rows.entityManager()
                                .persist(new RecoveryCode(userId, RecoveryCodes.hash(code))));
        return codes;
    }

    /** One change of a user's second factor at a time. */
    private SecondFactor locked(long userId) {
        SecondFactor factor =
                rows.entityManager()
                        .find(SecondFactor.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (factor == null) {
            throw notBegun();
        }
        return factor;
    }

    private String seed(SecondFactor factor) {
        return vault.open(factor.purpose(), factor.sealedSeed);
    }

    private static Refusal notBegun() {
        return new Refusal.Conflict("twofactor.not-begun");
    }
}
