package org.mvidarr.identity.sso;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;

/** One provider, for administrators: a new one made of a preset, or one that is there. */
@Named
@RequestScoped
public class ProviderPage {
    private static final List<Role> DEFAULT_ROLES = List.of(Role.READONLY, Role.USER, Role.MANAGER);

    @Inject Providers providers;
    @Inject ProviderTrial trial;
    @Inject RedirectAddress redirect;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable Long id;
    private Preset preset = Preset.GENERIC;
    private ProviderForm form = new ProviderForm();
    private @Nullable TrialReport report;

    /** Before anything is written: what is not there is answered with 404. */
    public void open() {
        caller.require(Role.ADMIN);
    }

    /** The form begins with what there is or with the preset; what is sent replaces it. */
    @PostConstruct
    void fill() {
        caller.require(Role.ADMIN);
        id = asked.number("id");
        Preset wanted = asked.choice("preset", Preset.class);
        if (id != null) {
            form = ProviderForm.of(providers.get(id));
        } else {
            preset = wanted == null ? Preset.GENERIC : wanted;
            form = ProviderForm.of(preset, providers.list().size() + 1);
        }
    }

    public void save() {
        caller.require(Role.ADMIN);
        ProviderPlan plan = form.plan();
        ProviderView saved = id == null ? providers.create(plan) : providers.edit(id, plan);
        notices.ok("providers.saved", saved.name());
        Redirects.to("/provider?id=" + saved.id());
    }

    public void test() {
        caller.require(Role.ADMIN);
        report = trial.of(asked.id("id"));
    }

    public void remove() {
        caller.require(Role.ADMIN);
        ProviderView gone = providers.get(asked.id("id"));
        providers.remove(gone.id());
        notices.ok("providers.removed", gone.name());
        Redirects.to("/providers");
    }

    public ProviderForm getForm() {
        return form;
    }

    public @Nullable Long getId() {
        return id;
    }

    public String getPreset() {
        return preset.getName();
    }

    /** What the provider must be told. */
    public String getRedirectUri() {
        return redirect.of(form.getSlug()).toString();
    }

    public @Nullable TrialReport getReport() {
        return report;
    }

    public Admission[] getAdmissions() {
        return Admission.values();
    }

    public List<Role> getDefaultRoles() {
        return DEFAULT_ROLES;
    }
}
