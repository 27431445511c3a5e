package org.mvidarr.organize;

/** A video's file is in the library, probed, pictured and named: it can be watched. */
public record VideoImported(long videoId, long mediaFileId) {}
