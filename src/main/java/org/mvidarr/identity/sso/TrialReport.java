package org.mvidarr.identity.sso;

import java.util.List;

/**
 * What came of trying a provider.
 *
 * @param good whether people can sign in, as far as it can be known without one who does
 */
public record TrialReport(boolean good, List<TrialFinding> findings) {
    static TrialReport of(List<TrialFinding> findings) {
        return new TrialReport(
                findings.stream().noneMatch(TrialFinding::bad), List.copyOf(findings));
    }
}
