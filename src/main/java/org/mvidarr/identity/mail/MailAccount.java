package org.mvidarr.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.ResealsSecrets;
import org.mvidarr.platform.secret.Vault;
import org.mvidarr.settings.Settings;

/** Door of the mail server's settings. Its password is sealed and never leaves. */
@ApplicationScoped
@Transactional
public class MailAccount implements ResealsSecrets {
    private static final String PURPOSE = "mail.password";

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
        MailSettings present = settings.get(MailSettings.class);
        String sealed = sealed(edit, present);
        if (!edit.host().isEmpty() && edit.from().isEmpty()) {
            throw new Refusal.Invalid("from", "mail.from");
        }
        settings.put(
                new MailSettings(
                        edit.host().strip(),
                        edit.port(),
                        edit.tls(),
                        edit.username().strip(),
                        sealed,
                        edit.from().strip()),
                by);
        return get();
    }

    /** Sends a letter to see whether it works. Not in a transaction's time: servers may be slow. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public void test(Letter letter) {
        mailer.send(letter);
        deeds.fire(Audited.ok("mail.tested", letter.to()));
    }

    @Override
    public int reseal(Vault with) {
        MailSettings present = settings.get(MailSettings.class);
        if (present.sealedPassword().isEmpty()) {
            return 0;
        }
        settings.put(
                new MailSettings(
                        present.host(),
                        present.port(),
                        present.tls(),
                        present.username(),
                        with.reseal(PURPOSE, present.sealedPassword()),
                        present.from()),
                null);
        return 1;
    }

    private String sealed(MailEdit edit, MailSettings present) {
        @Nullable String password = edit.password();
        if (password != null) {
            return password.isEmpty() ? "" : vault.seal(PURPOSE, password);
        }
        if (!present.sealedPassword().isEmpty() && !edit.host().equals(present.host())) {
            throw new Refusal.Invalid("password", "mail.password-again");
        }
        return present.sealedPassword();
    }

    static String password(Vault vault, MailSettings settings) {
        return settings.sealedPassword().isEmpty()
                ? ""
                : vault.open(PURPOSE, settings.sealedPassword());
    }
}
