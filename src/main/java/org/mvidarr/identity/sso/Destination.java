package org.mvidarr.identity.sso;

import org.jspecify.annotations.Nullable;

/**
 * What a sign-in is for.
 *
 * @param next the page that was asked for; null for the start page
 * @param userId whose account gets a link; null when somebody signs in
 */
record Destination(long providerId, @Nullable String next, @Nullable Long userId) {}
