package org.mvidarr.identity.sso;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;

import java.util.List;

/** The providers, for administrators. */
@Named
@RequestScoped
public class ProvidersPage {
    @Inject Providers providers;
    @Inject Caller caller;

    public void open() {
        caller.require(Role.ADMIN);
    }

    public List<ProviderView> getList() {
        return providers.list();
    }

    public List<Preset> getPresets() {
        return List.of(Preset.values());
    }
}
