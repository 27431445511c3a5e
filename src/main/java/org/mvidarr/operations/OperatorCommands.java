package org.mvidarr.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.identity.AccountView;
import org.mvidarr.identity.Accounts;
import org.mvidarr.identity.SigningKeys;
import org.mvidarr.identity.link.FreshLink;
import org.mvidarr.identity.link.OneTimeLinks;
import org.mvidarr.identity.twofactor.SecondFactors;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.SecretRotation;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the owner of the server can have done by a file in the folder of commands. */
@ApplicationScoped
class OperatorCommands {
    static final List<String> NAMES =
            List.of(
                    "reset-password",
                    "reset-second-factor",
                    "rotate-secret-key",
                    "rotate-signing-key");

    @Inject Accounts accounts;
    @Inject OneTimeLinks links;
    @Inject SecondFactors factors;
    @Inject SecretRotation secrets;
    @Inject SigningKeys signing;

    /**
     * @param name one of {@link #NAMES}
     * @param text what stands in the file, at most 1,000 bytes
     * @return the answer, plain text
     */
    String run(String name, String text) {
        return switch (name) {
            case "reset-password" -> resetPassword(text);
            case "reset-second-factor" -> resetSecondFactor(text);
            case "rotate-signing-key" -> rotateSigningKey();
            case "rotate-secret-key" -> rotateSecretKey();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String resetPassword(String username) {
        FreshLink fresh = links.resetFor(username);
        return (fresh.link().startsWith("/") ? "Open on this server" : "Open")
                + " until "
                + fresh.expiresAt().truncatedTo(ChronoUnit.SECONDS)
                + ", once:\n"
                + fresh.link();
    }

    private String resetSecondFactor(String username) {
        AccountView account =
                accounts.named(username)
                        .orElseThrow(() -> new Refusal.NotFound("identity.missing"));
        return factors.resetFor(account)
                ? "The second factor of " + account.username() + " is gone."
                : account.username() + " has no second factor.";
    }

    private String rotateSigningKey() {
        return "Access tokens are signed with the new key "
                + signing.rotate()
                + ". Nobody is logged out.";
    }

    private String rotateSecretKey() {
        int count = secrets.rotate();
        return count
                + " stored secrets are sealed with the new key. The old key is dropped within a"
                + " quarter of an hour.";
    }
}
