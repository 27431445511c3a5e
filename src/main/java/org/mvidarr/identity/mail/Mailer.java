package org.mvidarr.identity.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.secret.Vault;
import org.mvidarr.settings.Settings;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Properties;

import javax.net.ssl.SSLException;

/**
 * Sends letters, one connection each, and waits for the server's answer: never call it while a
 * transaction is open, and not from a request whose time tells something. Thread-safe.
 */
@ApplicationScoped
public class Mailer {
    private static final Logger LOG = System.getLogger("org.mvidarr.mail");
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "20000";

    @Inject Settings settings;
    @Inject Vault vault;
    @Inject Clock clock;

    /** Whether there is a mail server to send by. */
    public boolean isReady() {
        return settings.get(MailSettings.class).isComplete();
    }

    /**
     * @throws Refusal.Unavailable when the server did not take it; the text says what to look at
     * @throws Refusal.Conflict when no mail server is set
     */
    public void send(Letter letter) {
        MailSettings account = settings.get(MailSettings.class);
        if (!account.isComplete()) {
            throw new Refusal.Conflict("mail.none");
        }
        try {
            Session session = Session.getInstance(properties(account));
            MimeMessage message = message(session, account, letter);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect(
                        account.host(),
                        account.port(),
                        account.username().isEmpty() ? null : account.username(),
                        MailAccount.password(vault, account));
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (MessagingException e) {
            Refusal refusal = refusal(e, account);
            // Without the exception: a server's answer may quote what it was sent.
            LOG.log(Level.WARNING, "A mail was not sent: {0}", refusal.getMessage());
            throw refusal;
        }
    }

    private static Properties properties(MailSettings account) {
        Properties properties = new Properties();
        properties.put("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        properties.put("mail.smtp.timeout", ANSWER_MILLIS);
        properties.put("mail.smtp.writetimeout", ANSWER_MILLIS);
        properties.put("mail.smtp.auth", Boolean.toString(!account.username().isEmpty()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.ssl.enable", Boolean.toString(account.tls() == TlsMode.TLS));
        String starttls = Boolean.toString(account.tls() == TlsMode.STARTTLS);
        properties.put("mail.smtp.starttls.enable", starttls);
        properties.put("mail.smtp.starttls.required", starttls);
        // Otherwise message ids tell the name of this machine and its user.
        properties.put("mail.from", account.from());
        return properties;
    }

    private MimeMessage message(Session session, MailSettings account, Letter letter)
            throws MessagingException {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress(account.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", rfcDate());
        // RFC 3834: no holiday notices in answer.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String rfcDate() {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                clock.instant().atOffset(ZoneOffset.UTC));
    }

    private static Refusal.Unavailable refusal(MessagingException fault, MailSettings account) {
        if (fault instanceof AuthenticationFailedException) {
            return new Refusal.Unavailable("mail.sign-in", account.host());
        }
        if (fault instanceof SendFailedException) {
            return new Refusal.Unavailable("mail.refused", account.host());
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return new Refusal.Unavailable("mail.tls", account.host());
            }
            if (cause instanceof IOException) {
                return new Refusal.Unavailable(
                        "mail.unreachable", account.host(), Integer.toString(account.port()));
            }
        }
        return new Refusal.Unavailable("mail.failed", account.host());
    }
}
