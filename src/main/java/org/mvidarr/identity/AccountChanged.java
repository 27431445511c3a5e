package org.mvidarr.identity;

/** An account has changed or is gone. Fired inside the transaction. */
record AccountChanged(long userId) {}
