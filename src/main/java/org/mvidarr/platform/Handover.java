package org.mvidarr.platform;

/**
 * An account is about to be removed, and what it owns goes to another. Each feature observes this
 * inside the transaction and changes the owner of its own rows, so that the accounts need not know
 * who owns what.
 */
public record Handover(long from, long to) {}
