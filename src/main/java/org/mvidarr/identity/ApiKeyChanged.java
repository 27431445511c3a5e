package org.mvidarr.identity;

/** An API key is gone. Fired inside the transaction. */
record ApiKeyChanged(long id) {}
