package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

/** Light or dark, as the user likes it; kept with the account. */
@Named
@RequestScoped
public class LookPage {
    @Inject UserDirectory directory;
    @Inject Login login;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject HttpServletRequest request;

    public void choose() {
        String scheme = asked.text("look:choose");
        if (scheme == null) {
            throw new Refusal.Invalid("scheme", "identity.scheme");
        }
        directory.chooseScheme(caller.id(), scheme);
        login.refresh(request);
        Redirects.toSamePage();
    }
}
