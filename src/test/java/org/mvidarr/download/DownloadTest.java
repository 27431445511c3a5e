package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mvidarr.platform.Messages;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

class DownloadTest {
    private static final Instant NOW = Instant.parse("2026-01-31T12:00:00Z");
    private static final int MOST = 3;

    private final Download download = waiting();

    @Test
    void runsOnTheServerThatClaimedIt() {
        download.claim("one", NOW);

        assertThat(download.state).isEqualTo(DownloadState.RUNNING);
        assertThat(download.phase).isEqualTo(Phase.FETCH);
        assertThat(download.isRunOn("one")).isTrue();
        assertThat(download.isRunOn("two")).isFalse();
        assertThat(download.attempts).isEqualTo(1);
    }

    @Test
    void triesAgainLaterAndLaterAndThenNoMore() {
        Instant last = NOW;
        for (int attempt = 1; attempt < MOST; attempt++) {
            download.claim("one", NOW);
            download.fail(Reason.SERVER, List.of("example.com"), MOST, NOW);
            assertThat(download.state).isEqualTo(DownloadState.RETRYING);
            assertThat(download.nextTryAt).isAfter(last);
            assertThat(download.isRunOn("one")).isFalse();
            last = download.nextTryAt;
        }
        download.claim("one", NOW);
        download.fail(Reason.SERVER, List.of("example.com"), MOST, NOW);

        assertThat(download.state).isEqualTo(DownloadState.FAILED);
        assertThat(download.endedAt).isEqualTo(NOW);
        assertThat(Arguments.read(download.reasonArguments)).containsExactly("example.com");
    }

    @Test
    void doesNotTryAgainWhatWillNotPass() {
        download.claim("one", NOW);
        download.fail(Reason.GONE, List.of("example.com"), MOST, NOW);

        assertThat(download.state).isEqualTo(DownloadState.FAILED);
    }

    @Test
    void waitsLongWhenTheSiteAsksForIt() {
        download.claim("one", NOW);
        download.fail(Reason.SLOWED, List.of("example.com"), MOST, NOW);

        assertThat(download.nextTryAt).isAfterOrEqualTo(NOW.plus(Duration.ofMinutes(30)));
    }

    @Test
    void aStoppedServerIsNoTry() {
        download.claim("one", NOW);
        download.giveBack(false, NOW);

        assertThat(download.state).isEqualTo(DownloadState.WAITING);
        assertThat(download.attempts).isZero();
        assertThat(download.nextTryAt).isEqualTo(NOW);
    }

    @Test
    void aPersonMayPauseAndGoOnWheneverItIsNotOver() {
        download.claim("one", NOW);
        assertThat(download.pause(NOW)).isTrue();
        assertThat(download.isRunOn("one")).isFalse();
        assertThat(download.pause(NOW)).isFalse();
        assertThat(download.retry(NOW)).isTrue();
        assertThat(download.state).isEqualTo(DownloadState.WAITING);
        assertThat(download.retry(NOW)).isFalse();
    }

    @Test
    void aPersonMayCancelAndTryAgain() {
        download.claim("one", NOW);
        assertThat(download.cancel(NOW)).isTrue();
        assertThat(download.cancel(NOW)).isFalse();
        assertThat(download.pause(NOW)).isFalse();
        assertThat(download.retry(NOW)).isTrue();
        assertThat(download.attempts).isZero();
        assertThat(download.endedAt).isNull();
    }

    @Test
    void whatHasArrivedIsOver() {
        download.claim("one", NOW);
        download.arrive(1, 2, 3, NOW);

        assertThat(download.state).isEqualTo(DownloadState.DONE);
        assertThat(download.retry(NOW)).isFalse();
        assertThat(download.cancel(NOW)).isFalse();
        assertThat(DownloadView.of(download, NOW).errorMessage()).isNull();
    }

    @Test
    void showsWhatIsLeft() {
        download.claim("one", NOW);
        download.downloadedBytes = 250;
        download.totalBytes = 1_000L;
        download.bytesPerSecond = 10L;
        download.etaSeconds = 3_675L;

        DownloadView view = DownloadView.of(download, NOW);
        assertThat(view.sizeleft()).isEqualTo(750);
        assertThat(view.percent()).isEqualTo(25);
        assertThat(view.timeleft()).isEqualTo("01:01:15");
        assertThat(view.estimatedCompletionTime()).isEqualTo(NOW.plusSeconds(3_675));
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyReasonHasWords(Reason reason) {
        assertThat(Messages.text(Locale.ENGLISH, "download.reason." + reason, "a", "b"))
                .doesNotContain("??", "{");
    }

    private static Download waiting() {
        Download download = new Download();
        download.id = 7L;
        download.url = "https://example.com/v";
        download.sourceKey = "url:example.com/v";
        download.site = "example.com";
        download.state = DownloadState.WAITING;
        download.nextTryAt = NOW;
        download.createdAt = NOW;
        return download;
    }
}
