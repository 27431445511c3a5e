package org.mvidarr.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One's own API keys, in the profile. */
@Named
@RequestScoped
public class KeysPage {
    private static final Paging ALL =
            Paging.of(
                    1, ApiKeys.MOST_PER_USER, null, "descending", Set.of("createdAt"), "createdAt");

    /** 0 is for ever. */
    private static final List<Integer> LIVES = List.of(30, 90, 365, 0);

    @Inject ApiKeys keys;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;
    @Inject Clock clock;

    private @Nullable String name;
    private KeyScope scope = KeyScope.READ;
    private int days = LIVES.getFirst();
    private @Nullable FreshApiKey fresh;

    /**
     * The answer itself shows the key: after a redirect it would have to be kept somewhere in
     * between, and then it would not only be shown once.
     */
    public void create() {
        caller.require(Role.READONLY);
        fresh =
                keys.create(
                        caller.id(),
                        new NewApiKey(
                                Objects.requireNonNullElse(name, ""),
                                scope,
                                days > 0 ? clock.instant().plus(Duration.ofDays(days)) : null));
        name = null;
        Shown.once(fresh.key());
    }

    public void revoke() {
        caller.require(Role.READONLY);
        keys.revoke(asked.id("k:revoke"), caller.signedIn());
        notices.ok("keys.revoked");
        Redirects.to(ProfileTab.KEYS.address());
    }

    public List<ApiKeyView> getList() {
        return keys.list(ALL, caller.id(), false).records();
    }

    public boolean expired(ApiKeyView key) {
        return key.expiresAt() != null && !key.expiresAt().isAfter(clock.instant());
    }

    /** Those that are of use to the owner. */
    public List<KeyScope> getScopes() {
        Role role = caller.signedIn().role();
        return Arrays.stream(KeyScope.values()).filter(s -> s.fits(role)).toList();
    }

    public List<Integer> getLives() {
        return LIVES;
    }

    public @Nullable FreshApiKey getFresh() {
        return fresh;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public KeyScope getScope() {
        return scope;
    }

    public void setScope(KeyScope scope) {
        this.scope = scope;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
