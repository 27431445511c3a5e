package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.twofactor.SecondFactors;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

import java.util.List;
import java.util.Set;

/** The list of accounts, as the address of the page describes it. */
@Named
@RequestScoped
public class UsersPage {
    private enum State {
        ACTIVE,
        INACTIVE
    }

    @Inject Accounts accounts;
    @Inject SecondFactors factors;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable Page<AccountView> list;
    private @Nullable Set<Long> secured;

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

    /** Whether somebody signs in with a one-time code too; administrators see it. */
    public boolean secured(AccountView account) {
        Set<Long> known = secured;
        if (known == null) {
            known =
                    caller.isAdmin()
                            ? Set.copyOf(
                                    factors.withFactor(
                                            getList().records().stream()
                                                    .map(AccountView::id)
                                                    .toList()))
                            : Set.of();
            secured = known;
        }
        return known.contains(account.id());
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
