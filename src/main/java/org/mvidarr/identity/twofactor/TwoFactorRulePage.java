package org.mvidarr.identity.twofactor;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A part of the settings: which roles must have a second factor. */
@Named
@RequestScoped
public class TwoFactorRulePage {
    @Inject TwoFactorRule rule;
    @Inject Caller caller;
    @Inject Notices notices;

    private final Map<Role, Boolean> required = new EnumMap<>(Role.class);

    /** The form begins with what holds; what is sent replaces it. */
    @PostConstruct
    void fill() {
        caller.require(Role.ADMIN);
        Set<Role> held = rule.get().requiredFor();
        Arrays.stream(Role.values()).forEach(role -> required.put(role, held.contains(role)));
    }

    public void save() {
        caller.require(Role.ADMIN);
        Set<Role> wanted = EnumSet.noneOf(Role.class);
        required.forEach(
                (role, chosen) -> {
                    if (chosen) {
                        wanted.add(role);
                    }
                });
        rule.put(new TwoFactorSettings(wanted), caller.signedIn());
        notices.ok("settings.notice.saved");
        Redirects.to("/settings");
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public Map<Role, Boolean> getRequired() {
        return required;
    }
}
