package org.mvidarr.identity.sso;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.List;

/** What the sign-in page offers besides a password, and what it says when that failed. */
@Named
@RequestScoped
public class ProviderButtons {
    @Inject Providers providers;
    @Inject Asked asked;

    private @Nullable List<ProviderView> list;

    public List<ProviderView> getList() {
        List<ProviderView> known = list;
        if (known == null) {
            known = providers.enabled();
            list = known;
        }
        return known;
    }

    /**
     * What the address that begins a sign-in ends with, so that it leads back to the page asked
     * for.
     */
    public String query(@Nullable String next) {
        return next == null || next.isEmpty() ? "" : "?next=" + Redirects.encoded(next);
    }

    /** Null when nothing has failed. The address names a text of ours, and is not shown itself. */
    public @Nullable String getFailure() {
        String code = asked.text("sso");
        return code == null ? null : Texts.text(Failure.textOf(code));
    }
}
