package org.mvidarr.identity;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The query parameters of the list of accounts. */
public class AccountFilter {
    @QueryParam("page")
    @DefaultValue("1")
    @Parameter(description = "From 1")
    int page;

    @QueryParam("pageSize")
    @DefaultValue("20")
    @Parameter(description = "1 to 1000")
    int pageSize;

    @QueryParam("sortKey")
    @Parameter(description = "username, role, createdAt or lastLoginAt")
    @Nullable String sortKey;

    @QueryParam("sortDirection")
    @Parameter(description = "ascending, descending or default")
    @Nullable String sortDirection;

    @QueryParam("search")
    @Parameter(description = "Part of a user name or e-mail address")
    @Nullable String search;

    @QueryParam("role")
    @Parameter(description = "Only accounts with this role", example = "MANAGER")
    @Nullable String role;

    @QueryParam("active")
    @Parameter(description = "Only accounts that may, or may not, sign in")
    @Nullable Boolean active;

    Paging paging() {
        return Paging.of(page, pageSize, sortKey, sortDirection, Accounts.SORTS, "username");
    }

    /**
     * @throws Refusal.Invalid naming {@code role}
     */
    AccountQuery query() {
        return new AccountQuery(
                search, role == null || role.isEmpty() ? null : named(role), active);
    }

    private static Role named(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        "role",
                                        "identity.role-unknown",
                                        Arrays.stream(Role.values())
                                                .map(Role::name)
                                                .collect(Collectors.joining(", "))));
    }
}
