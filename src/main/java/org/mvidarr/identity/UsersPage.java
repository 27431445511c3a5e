package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

import java.util.List;

/** The list of accounts, as the address of the page describes it. */
@Named
@RequestScoped
public class UsersPage {
    private enum State {
        ACTIVE,
        INACTIVE
    }

    @Inject Accounts accounts;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable Page<AccountView> list;

    /** Managers may look; everything else is for administrators. */
    public void open() {
        caller.require(Role.MANAGER);
    }

    public Page<AccountView> getList() {
        Page<AccountView> known = list;
        if (known == null) {
            State state = state();
            AccountQuery query =
                    new AccountQuery(
                            getSearch(), role(), state == null ? null : state == State.ACTIVE);
            known = accounts.list(query, asked.paging(Accounts.SORTS, "username", false));
            list = known;
        }
        return known;
    }

    public @Nullable String getSearch() {
        return asked.text("q");
    }

    /** Name of the role that is filtered for; empty without. */
    public String getRole() {
        Role role = role();
        return role == null ? "" : role.name();
    }

    /** Name of the state that is filtered for; empty without. */
    public String getState() {
        State state = state();
        return state == null ? "" : state.name();
    }

    public boolean isFiltered() {
        return getSearch() != null || role() != null || state() != null;
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    private @Nullable Role role() {
        return asked.choice("role", Role.class);
    }

    private @Nullable State state() {
        return asked.choice("state", State.class);
    }
}
