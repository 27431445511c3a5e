package org.mvidarr.platform.process;

/** How a process ended and what it wrote to its standard output. */
public record Captured(Ended ended, String output) {}
