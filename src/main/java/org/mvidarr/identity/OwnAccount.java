package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

/**
 * What people change of their own account. A running login is not enough for what would let
 * somebody at a forgotten screen take the account over: the present password is asked for.
 */
@ApplicationScoped
public class OwnAccount {
    @Inject PasswordCheck check;
    @Inject Accounts accounts;

    /**
     * Ends all logins and tokens of the account, so it is returned as it is from now on.
     *
     * @param address where the request comes from
     * @throws Refusal.Invalid naming {@code old} or {@code password}
     * @throws Refusal.TooMany after too many wrong passwords
     */
    public SignedIn changePassword(SignedIn owner, PasswordChange change, String address) {
        prove(owner, change.old(), address);
        return accounts.setPassword(owner.id(), change.password());
    }

    /**
     * @param email null or blank removes it
     * @param address where the request comes from
     * @throws Refusal.Invalid naming {@code old} or {@code email}
     * @throws Refusal.Conflict when the e-mail address is another's
     */
    public AccountView changeEmail(
            SignedIn owner, @Nullable String email, String password, String address) {
        prove(owner, password, address);
        return accounts.setEmail(owner.id(), email);
    }

    private void prove(SignedIn owner, String password, String address) {
        if (check.prove(owner.username(), password, address)
                .filter(proved -> proved.id() == owner.id())
                .isEmpty()) {
            throw new Refusal.Invalid("old", "identity.old-password");
        }
    }
}
