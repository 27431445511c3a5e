package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SecondStep;
import org.mvidarr.identity.SignInBrake;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.Vault;
import org.mvidarr.settings.Settings;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * Door of the codes' check. Codes of one account are looked at one at a time, whichever server they
 * come to, so that a hundred guesses sent at once are not all let through before the first is
 * counted. Codes are never written anywhere.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = Refusal.class)
public class SecondFactorCheck implements SecondStep {
    private static final int LONGEST = 64;

    @Inject FactorRows rows;
    @Inject Vault vault;
    @Inject SignInBrake brake;
    @Inject Settings settings;
    @Inject Clock clock;
    @Inject Event<Audited> audits;

    @Override
    public Answer ask(SignedIn proved, @Nullable String code, String address) {
        if (rows.countOn(proved.id()) == 0) {
            return mustEnrol(proved) ? Answer.ENROL_FIRST : Answer.NOT_NEEDED;
        }
        if (code == null) {
            return Answer.CODE_NEEDED;
        }
        return isRight(proved, code, address) ? Answer.PASSED : Answer.WRONG;
    }

    /** Asks the database only for roles that must have a second factor. */
    @Override
    public boolean mustEnrol(SignedIn user) {
        return isRequired(user) && rows.countOn(user.id()) == 0;
    }

    /** The caller's own state. */
    public FactorState state(SignedIn user) {
        Instant since = rows.factor(user.id()).map(factor -> factor.confirmedAt).orElse(null);
        return new FactorState(
                since != null, since, rows.recoveryCodesLeft(user.id()), isRequired(user));
    }

    /**
     * Uses a code up.
     *
     * @param code of the app or a recovery code, as typed
     * @return false when it is wrong, too old or used before, which is counted
     * @throws Refusal.TooMany after too many wrong codes; the code is not looked at
     */
    boolean isRight(SignedIn user, String code, String address) {
        SecondFactor factor =
                rows.entityManager()
                        .find(SecondFactor.class, user.id(), LockModeType.PESSIMISTIC_WRITE);
        long wait = brake.secondsLeftForCodes(user.username());
        if (wait > 0) {
            throw new Refusal.TooMany("identity.too-many", wait);
        }
        String typed = code.replaceAll("\\s", "");
        boolean right =
                factor != null
                        && factor.isOn()
                        && typed.length() <= LONGEST
                        && (Totp.isCode(typed)
                                ? useCode(factor, typed)
                                : useRecoveryCode(user, typed));
        if (right) {
            brake.codeSucceeded(user.username());
        } else {
            brake.codeFailed(user.username(), address);
            audits.fire(
                    Audited.refused("twofactor.code", user.username())
                            .by(user.id(), user.username()));
        }
        return right;
    }

    private boolean useCode(SecondFactor factor, String code) {
        String seed = vault.open(factor.purpose(), factor.sealedSeed);
        OptionalLong step = factor.step(seed, code, clock.instant());
        return step.isPresent() && rows.use(factor.userId, step.getAsLong()) == 1;
    }

    private boolean useRecoveryCode(SignedIn user, String code) {
        if (rows.useRecoveryCode(user.id(), RecoveryCodes.hash(code), clock.instant()) == 0) {
            return false;
        }
        audits.fire(
                Audited.ok("twofactor.recovery-used", user.username())
                        .with("left", rows.recoveryCodesLeft(user.id()))
                        .by(user.id(), user.username()));
        return true;
    }

    /** Who has no password signs in through a provider, and so by the provider's second factor. */
    private boolean isRequired(SignedIn user) {
        return settings.get(TwoFactorSettings.class).requiredFor().contains(user.role())
                && rows.countWithPassword(user.id()) > 0;
    }
}
