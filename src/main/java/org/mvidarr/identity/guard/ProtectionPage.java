package org.mvidarr.identity.guard;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.settings.Settings;

import java.util.List;

/** A part of the settings: which other origins may call the API, and how often anybody may. */
@Named
@RequestScoped
public class ProtectionPage {
    @Inject Settings settings;
    @Inject KnownProtection known;
    @Inject Caller caller;
    @Inject Notices notices;

    private String origins = "";
    private boolean limited;
    private int userPerMinute;
    private int userBurst;
    private int strangerPerMinute;
    private int strangerBurst;

    /** The form begins with what holds; what is sent replaces it. */
    @PostConstruct
    void fill() {
        caller.require(Role.ADMIN);
        ProtectionSettings held = settings.get(ProtectionSettings.class);
        origins = String.join("\n", held.corsOrigins());
        limited = held.limitRate();
        userPerMinute = held.users().perMinute();
        userBurst = held.users().burst();
        strangerPerMinute = held.strangers().perMinute();
        strangerBurst = held.strangers().burst();
    }

    public void save() {
        caller.require(Role.ADMIN);
        List<String> wanted =
                origins.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (String origin : wanted) {
            if (!origin.matches(ProtectionSettings.ORIGIN)) {
                throw new Refusal.Invalid("origins", "protection.origin", origin);
            }
        }
        settings.put(
                new ProtectionSettings(
                        wanted,
                        limited,
                        new Allowance(userPerMinute, userBurst),
                        new Allowance(strangerPerMinute, strangerBurst)),
                caller.id());
        known.forget();
        notices.ok("settings.notice.saved");
        Redirects.to("/settings");
    }

    public String getOrigins() {
        return origins;
    }

    public void setOrigins(@Nullable String origins) {
        this.origins = origins == null ? "" : origins;
    }

    public boolean isLimited() {
        return limited;
    }

    public void setLimited(boolean limited) {
        this.limited = limited;
    }

    public int getUserPerMinute() {
        return userPerMinute;
    }

    public void setUserPerMinute(int requests) {
        userPerMinute = requests;
    }

    public int getUserBurst() {
        return userBurst;
    }

    public void setUserBurst(int requests) {
        userBurst = requests;
    }

    public int getStrangerPerMinute() {
        return strangerPerMinute;
    }

    public void setStrangerPerMinute(int requests) {
        strangerPerMinute = requests;
    }

    public int getStrangerBurst() {
        return strangerBurst;
    }

    public void setStrangerBurst(int requests) {
        strangerBurst = requests;
    }
}
