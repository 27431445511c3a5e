package org.mvidarr.identity.twofactor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.PasswordCheck;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Refusal;

import java.util.List;

/**
 * What somebody may do with his own second factor only after proving again who he is: a borrowed
 * browser must not be enough. Opens no transaction, because a password's check waits for its turn.
 */
@ApplicationScoped
class OwnFactor {
    @Inject PasswordCheck passwords;
    @Inject SecondFactorCheck codes;
    @Inject SecondFactors factors;

    /**
     * @throws Refusal.Invalid naming {@code password} when it is wrong
     * @throws Refusal.TooMany after too many failures
     */
    void disable(SignedIn me, String password, String address) {
        provePassword(me, password, address);
        factors.disable(me);
    }

    /**
     * @param proof a password or a code, in that order of preference
     * @return ten new recovery codes, shown this once
     * @throws Refusal.Invalid naming {@code password} or {@code code}
     * @throws Refusal.TooMany after too many failures
     */
    List<String> renewRecoveryCodes(SignedIn me, Proof proof, String address) {
        if (proof.password() != null || proof.code() == null) {
            provePassword(me, proof.password(), address);
        } else if (!codes.isRight(me, proof.code(), address)) {
            throw new Refusal.Invalid("code", "twofactor.wrong-code");
        }
        return factors.renewRecoveryCodes(me);
    }

    private void provePassword(SignedIn me, @Nullable String password, String address) {
        if (password == null
                || passwords
                        .prove(me.username(), password, address)
                        .filter(proved -> proved.id() == me.id())
                        .isEmpty()) {
            throw new Refusal.Invalid("password", "identity.old-password");
        }
    }
}
