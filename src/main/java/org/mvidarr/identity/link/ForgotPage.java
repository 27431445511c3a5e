package org.mvidarr.identity.link;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.web.Client;

import java.util.Objects;

/** Asking for a link by mail. Answers alike whoever asks for whom. */
@Named
@RequestScoped
public class ForgotPage {
    @Inject ForgottenPasswords forgotten;
    @Inject Asked asked;
    @Inject HttpServletRequest request;

    private @Nullable String email;

    public void open() {
        if (!isOffered()) {
            throw new Refusal.NotFound("page.nothing");
        }
    }

    public void send() {
        open();
        forgotten.ask(Objects.requireNonNullElse(email, "").strip(), Client.of(request).address());
        Redirects.to("/forgot?sent=1");
    }

    public boolean isOffered() {
        return forgotten.isOffered();
    }

    public boolean isSent() {
        return asked.text("sent") != null;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }
}
