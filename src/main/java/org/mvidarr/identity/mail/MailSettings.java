package org.mvidarr.identity.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.mvidarr.settings.Secret;
import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;

/**
 * The mail server as it is stored.
 *
 * @param host name or address; empty while there is none, then no mail is sent
 * @param username empty when the server asks for none
 * @param password sealed; empty when there is none
 * @param from address that letters come from
 */
@Topic(value = "mail", section = Section.SERVER)
public record MailSettings(
        @NotNull @Size(max = 253) @Pattern(regexp = MailSettings.HOST_FORM) String host,
        @Min(1) @Max(65535) int port,
        @NotNull TlsMode tls,
        @NotNull @Size(max = 250) String username,
        @NotNull @Secret(MailSettings.PASSWORD) @Size(max = 2000) String password,
        @NotNull @Size(max = 250) @Pattern(regexp = MailSettings.SENDER_FORM) String from) {
    /** What the password is sealed for. */
    static final String PASSWORD = "mail.password";

    static final String HOST_FORM = "[A-Za-z0-9.:\\-\\[\\]]*";
    static final String ADDRESS_FORM = "[^@\\s<>]+@[^@\\s<>]+";
    static final String SENDER_FORM = "(" + ADDRESS_FORM + ")?";

    public static MailSettings defaults() {
        return new MailSettings("", 587, TlsMode.STARTTLS, "", "", "");
    }

    boolean isComplete() {
        return !host.isEmpty() && !from.isEmpty();
    }
}
