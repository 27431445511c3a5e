package org.mvidarr.download;

/** A download that this server has taken up. */
record Claim(long id, String url) {}
