package org.mvidarr.platform.tools;

import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.tools.ToolStatus.Origin;

import java.nio.file.Path;

/** A program that may turn out to be good enough. */
record Candidate(Command command, Path path, Origin origin) {}
