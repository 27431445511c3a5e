package org.mvidarr.identity.mail;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.Objects;

/** A letter on trial, beside the settings of the mail server. */
@Named
@RequestScoped
public class MailPage {
    @Inject MailAccount account;
    @Inject Mailer mailer;
    @Inject Caller caller;
    @Inject Notices notices;

    private @Nullable String to;

    public void test() {
        caller.require(Role.ADMIN);
        String recipient = Objects.requireNonNullElse(to, "").strip();
        account.test(
                new Letter(
                        recipient, Texts.text("mail.test.subject"), Texts.text("mail.test.text")));
        notices.ok("mail.tested", recipient);
        Redirects.to("/settings?group=server");
    }

    /** Whether there is a server that a letter on trial could be sent by. */
    public boolean isReady() {
        return mailer.isReady();
    }

    public String getAddressForm() {
        return MailSettings.ADDRESS_FORM;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
