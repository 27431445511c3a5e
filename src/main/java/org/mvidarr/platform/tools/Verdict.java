package org.mvidarr.platform.tools;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.tools.ToolStatus.State;

import java.util.List;

/**
 * What a self-test said.
 *
 * @param reason why it is not good enough, in English; empty when it is
 */
record Verdict(State state, @Nullable String version, List<String> missing, String reason) {
    static Verdict ok(String version, List<String> missing) {
        return new Verdict(State.OK, version, missing, "");
    }

    static Verdict broken(@Nullable String version, String reason) {
        return new Verdict(State.BROKEN, version, List.of(), reason);
    }
}
