package org.mvidarr.identity;

/**
 * An account has a new password or another e-mail address, or was deactivated: what was handed out
 * to get into it is worthless. Fired inside the transaction.
 */
public record CredentialsChanged(long userId) {}
