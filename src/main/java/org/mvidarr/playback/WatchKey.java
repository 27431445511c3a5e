package org.mvidarr.playback;

import jakarta.persistence.Embeddable;

/** A user and a video. */
@Embeddable
record WatchKey(Long userId, Long videoId) {}
