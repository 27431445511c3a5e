package org.mvidarr.identity.mail;

import jakarta.annotation.PostConstruct;
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

/** The mail server, a part of the sign-in settings. Its password is taken and never shown. */
@Named
@RequestScoped
public class MailPage {
    private static final String ADDRESS = "/settings/sign-in";

    @Inject MailAccount account;
    @Inject Mailer mailer;
    @Inject Caller caller;
    @Inject Notices notices;

    private @Nullable String host;
    private int port;
    private TlsMode tls = TlsMode.STARTTLS;
    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String from;
    private @Nullable String to;
    private boolean forget;
    private boolean passwordSet;

    @PostConstruct
    void fill() {
        MailView present = account.get();
        host = present.host();
        port = present.port();
        tls = present.tls();
        username = present.username();
        from = present.from();
        passwordSet = present.passwordSet();
    }

    public void save() {
        caller.require(Role.ADMIN);
        account.put(
                new MailEdit(
                        text(host), port, tls, text(username), forget ? "" : password, text(from)),
                caller.id());
        notices.ok("settings.notice.saved");
        Redirects.to(ADDRESS);
    }

    public void test() {
        caller.require(Role.ADMIN);
        account.test(
                new Letter(
                        text(to), Texts.text("mail.test.subject"), Texts.text("mail.test.text")));
        notices.ok("mail.tested", text(to));
        Redirects.to(ADDRESS);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    /** Whether there is a server that a letter on trial could be sent by. */
    public boolean isReady() {
        return mailer.isReady();
    }

    public TlsMode[] getTlsModes() {
        return TlsMode.values();
    }

    public String getHostForm() {
        return MailSettings.HOST_FORM;
    }

    public String getAddressForm() {
        return MailSettings.ADDRESS_FORM;
    }

    public boolean isPasswordSet() {
        return passwordSet;
    }

    public @Nullable String getHost() {
        return host;
    }

    public void setHost(@Nullable String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public TlsMode getTls() {
        return tls;
    }

    public void setTls(TlsMode tls) {
        this.tls = tls;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public boolean isForget() {
        return forget;
    }

    public void setForget(boolean forget) {
        this.forget = forget;
    }
}
