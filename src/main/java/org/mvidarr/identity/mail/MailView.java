package org.mvidarr.identity.mail;

/**
 * The mail server as administrators see it.
 *
 * @param passwordSet whether there is a password; itself it is never shown
 */
public record MailView(
        String host, int port, TlsMode tls, String username, boolean passwordSet, String from) {
    static MailView of(MailSettings settings) {
        return new MailView(
                settings.host(),
                settings.port(),
                settings.tls(),
                settings.username(),
                !settings.password().isEmpty(),
                settings.from());
    }
}
