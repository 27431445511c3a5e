package org.mvidarr.identity.session;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.identity.ServerSettings;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.settings.Settings;

import java.util.Objects;

/** How long browsers stay signed in and where this server is found, for administrators. */
@Named
@RequestScoped
public class SignInSettingsPage {
    private static final String ADDRESS = "/settings/sign-in";

    @Inject Settings settings;
    @Inject Caller caller;
    @Inject Notices notices;

    private int idleHours;
    private int absoluteDays;
    private int rememberDays;
    private @Nullable String publicUrl;

    @PostConstruct
    void fill() {
        SignInSettings limits = settings.get(SignInSettings.class);
        idleHours = limits.idleHours();
        absoluteDays = limits.absoluteDays();
        rememberDays = limits.rememberDays();
        publicUrl = settings.get(ServerSettings.class).publicUrl();
    }

    public void open() {
        caller.require(Role.ADMIN);
    }

    public void saveLimits() {
        caller.require(Role.ADMIN);
        settings.put(new SignInSettings(idleHours, absoluteDays, rememberDays), caller.id());
        saved();
    }

    public void saveUrl() {
        caller.require(Role.ADMIN);
        settings.put(
                new ServerSettings(Objects.requireNonNullElse(publicUrl, "").strip()), caller.id());
        saved();
    }

    private void saved() {
        notices.ok("settings.notice.saved");
        Redirects.to(ADDRESS);
    }

    public String getUrlForm() {
        return ServerSettings.URL_FORM;
    }

    public int getIdleHours() {
        return idleHours;
    }

    public void setIdleHours(int idleHours) {
        this.idleHours = idleHours;
    }

    public int getAbsoluteDays() {
        return absoluteDays;
    }

    public void setAbsoluteDays(int absoluteDays) {
        this.absoluteDays = absoluteDays;
    }

    public int getRememberDays() {
        return rememberDays;
    }

    public void setRememberDays(int rememberDays) {
        this.rememberDays = rememberDays;
    }

    public @Nullable String getPublicUrl() {
        return publicUrl;
    }

    public void setPublicUrl(@Nullable String publicUrl) {
        this.publicUrl = publicUrl;
    }
}
