package org.mvidarr.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.Vault;
import org.mvidarr.settings.Settings;
import org.mvidarr.settings.SettingsWanted;

/** Door of the mail server's settings. Its password is sealed and never leaves. */
@ApplicationScoped
@Transactional
public class MailAccount {
    @Inject Settings settings;
    @Inject Vault vault;
    @Inject Mailer mailer;
    @Inject Event<Audited> deeds;

    public MailView get() {
        return MailView.of(settings.get(MailSettings.class));
    }

    /**
     * @param by id of the administrator who does it
     * @throws jakarta.validation.ConstraintViolationException when something is out of its bounds
     * @throws Refusal.Invalid naming {@code from} or {@code password}, which is not handed to
     *     another server than it was given for
     */
    public MailView put(MailEdit edit, long by) {
        MailSettings wanted =
                new MailSettings(
                        edit.host().strip(),
                        edit.port(),
                        edit.tls(),
                        edit.username().strip(),
                        sealed(edit.password()),
                        edit.from().strip());
        settings.put(wanted, by);
        return MailView.of(wanted);
    }

    /** However the settings are written. */
    void demandSense(@Observes SettingsWanted change) {
        if (change.before() instanceof MailSettings before
                && change.after() instanceof MailSettings after) {
            if (!after.host().isEmpty() && after.from().isEmpty()) {
                throw new Refusal.Invalid("from", "mail.from");
            }
            boolean kept =
                    !after.password().isEmpty() && after.password().equals(before.password());
            if (kept && !after.host().equals(before.host())) {
                throw new Refusal.Invalid("password", "mail.password-again");
            }
        }
    }

    /** Sends a letter to see whether it works. Not in a transaction's time: servers may be slow. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void test(Letter letter) {
        mailer.send(letter);
        deeds.fire(Audited.ok("mail.tested", letter.to()));
    }

    private String sealed(@Nullable String password) {
        if (password == null) {
            return settings.get(MailSettings.class).password();
        }
        return password.isEmpty() ? "" : vault.seal(MailSettings.PASSWORD, password);
    }

    static String password(Vault vault, MailSettings settings) {
        return settings.password().isEmpty()
                ? ""
                : vault.open(MailSettings.PASSWORD, settings.password());
    }
}
