package org.mvidarr.playlist;

import org.mvidarr.library.VideoView;

import java.util.List;

/**
 * What a rule gives at the moment.
 *
 * @param durationMillis of all files together
 * @param videos the first twelve
 */
public record PlaylistPreview(long entries, long durationMillis, List<VideoView> videos) {}
