package org.mvidarr.download;

import java.nio.file.Path;

/**
 * What to fetch and where to put it.
 *
 * @param url an address that the egress policy has accepted
 * @param stage a folder for this one download; what an interrupted attempt left there is used
 * @param maxBytes larger files are not fetched
 * @param maxHeight the best picture up to so many lines is taken, or the smallest above if all are
 */
public record FetchOrder(String url, Path stage, long maxBytes, int maxHeight) {}
