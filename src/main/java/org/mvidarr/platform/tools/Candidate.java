package org.mvidarr.platform.tools;

import java.nio.file.Path;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.tools.ToolStatus.Origin;

/** A program that may turn out to be good enough. */
record Candidate(Command command, Path path, Origin origin) {}
