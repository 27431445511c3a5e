package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mvidarr.identity.AccessTokens.Bearer;

import java.time.Instant;
import java.util.Map;

class CheckedTokensTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Bearer ADA = new Bearer(7, 3, Map.of());

    private final CheckedTokens tokens = new CheckedTokens();

    @Test
    void knowsATokenUntilItRunsOut() {
        tokens.keep("a.b.c", ADA, NOW.plusSeconds(60));

        assertThat(tokens.find("a.b.c", NOW.plusSeconds(59))).contains(ADA);
        assertThat(tokens.find("a.b.c", NOW.plusSeconds(60))).isEmpty();
        assertThat(tokens.find("a.b.c", NOW)).as("forgotten for good").isEmpty();
    }

    @Test
    void knowsNoOtherToken() {
        tokens.keep("a.b.c", ADA, NOW.plusSeconds(60));

        assertThat(tokens.find("a.b.C", NOW)).isEmpty();
    }

    @Test
    void forgetsWhatWasUsedLongestAgo() {
        tokens.keep("first", ADA, NOW.plusSeconds(60));
        tokens.keep("second", ADA, NOW.plusSeconds(60));
        for (int i = 0; i < 999; i++) {
            tokens.find("first", NOW);
            tokens.keep("other " + i, ADA, NOW.plusSeconds(60));
        }

        assertThat(tokens.find("first", NOW)).isPresent();
        assertThat(tokens.find("second", NOW)).isEmpty();
    }
}
