package org.mvidarr.identity.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.mvidarr.identity.AccountView;
import org.mvidarr.identity.Accounts;
import org.mvidarr.identity.PublicPlaces;
import org.mvidarr.identity.Secrets;
import org.mvidarr.identity.mail.Letter;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.Refusal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Door of those who have forgotten their password and get a link by mail. */
@ApplicationScoped
@Transactional
class ResetRequests {
    private static final int MOST_PER_HOUR = 10;
    private static final Duration HOUR = Duration.ofHours(1);

    /** One account gets no more than a letter in this time, whoever asks. */
    private static final Duration PAUSE = Duration.ofMinutes(5);

    @Inject LinkRows rows;
    @Inject Accounts accounts;
    @Inject OneTimeLinks links;
    @Inject PublicPlaces places;
    @Inject Clock clock;

    /**
     * @param address where the request comes from
     * @throws Refusal.TooMany when so many came from there within an hour
     */
    void admit(String address) {
        Instant now = clock.instant();
        String hash = Secrets.hash(address);
        rows.forgetRequests(now.minus(HOUR));
        if (rows.countRequests(hash, now.minus(HOUR)) >= MOST_PER_HOUR) {
            throw new Refusal.TooMany("identity.too-many", HOUR.toSeconds() / MOST_PER_HOUR);
        }
        rows.addRequest(hash, now);
    }

    /** The letter for whoever has this e-mail address; empty when nobody may get one. */
    Optional<Letter> letter(String email) {
        Instant now = clock.instant();
        return accounts.withEmail(email)
                .filter(AccountView::active)
                .filter(account -> rows.countSince(account.id(), now.minus(PAUSE)) == 0)
                .map(
                        account ->
                                new Letter(
                                        // As the account writes it: what was typed may only look
                                        // like it.
                                        Objects.requireNonNullElse(account.email(), email),
                                        Messages.text(Locale.ENGLISH, "mail.reset.subject"),
                                        Messages.text(
                                                Locale.ENGLISH,
                                                "mail.reset.text",
                                                account.username(),
                                                links.renew(account.id()).link(),
                                                places.link("/"))));
    }
}
