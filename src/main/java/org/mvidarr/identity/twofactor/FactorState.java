package org.mvidarr.identity.twofactor;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/**
 * Somebody's second factor as he sees it himself.
 *
 * @param enabled whether it is asked for at sign-in
 * @param since when it was confirmed
 * @param recoveryCodesLeft how many are unused
 * @param required whether his role must have one
 */
public record FactorState(
        boolean enabled, @Nullable Instant since, long recoveryCodesLeft, boolean required) {}
