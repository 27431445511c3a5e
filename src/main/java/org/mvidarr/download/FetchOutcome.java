package org.mvidarr.download;

import java.nio.file.Path;
import java.util.List;

/** How a fetch ended. */
public sealed interface FetchOutcome {
    /**
     * There is a file. That it is a video is for the caller to find out.
     *
     * @param file below the folder of the order, and really there
     */
    record Fetched(Path file, SourceFacts facts) implements FetchOutcome {}

    /**
     * There is none.
     *
     * @param arguments for the text of the reason, in the order its bundle key takes them
     */
    record Failed(Reason reason, List<String> arguments) implements FetchOutcome {
        public Failed {
            arguments = List.copyOf(arguments);
        }

        public static Failed of(Reason reason, String... arguments) {
            return new Failed(reason, List.of(arguments));
        }
    }

    /** It was asked to stop and did. */
    record Stopped() implements FetchOutcome {}
}
