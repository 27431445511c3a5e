package org.mvidarr.download.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mvidarr.download.DownloadProgress;
import org.mvidarr.download.Phase;

import java.util.ArrayList;
import java.util.List;

class YtDlpOutputTest {
    private static final String MARK = "@5f3a ";

    private final List<DownloadProgress> told = new ArrayList<>();
    private final YtDlpOutput output = new YtDlpOutput(MARK, told::add);

    @Test
    void countsPictureAndSoundAsOne() {
        say(
                "{\"sizes\":[{\"filesize\":800},{\"filesize\":null,\"filesize_approx\":200}],\"title\":\"A\\u202e"
                    + " song\"}");
        say(
                "{\"progress\":{\"status\":\"downloading\",\"downloaded_bytes\":400,\"total_bytes\":800,\"speed\":100.5}}");
        say(
                "{\"progress\":{\"status\":\"finished\",\"downloaded_bytes\":800,\"total_bytes\":800}}");
        say(
                "{\"progress\":{\"status\":\"downloading\",\"downloaded_bytes\":50,\"total_bytes_estimate\":200.0}}");
        say("{\"progress\":{\"status\":\"finished\",\"total_bytes\":200}}");
        say("{\"finish\":\"started\"}");

        assertThat(told)
                .containsExactly(
                        new DownloadProgress(Phase.FETCH, "A song", 0, null, null, null),
                        new DownloadProgress(Phase.FETCH, "A song", 400, 1_000L, 100L, 6L),
                        new DownloadProgress(Phase.FETCH, "A song", 800, 1_000L, null, null),
                        new DownloadProgress(Phase.FETCH, "A song", 850, 1_000L, null, null),
                        new DownloadProgress(Phase.FETCH, "A song", 1_000, 1_000L, null, null),
                        new DownloadProgress(Phase.MERGE, "A song", 1_000, 1_000L, null, null));
    }

    @Test
    void believesOnlyMarkedLines() {
        output.accept("{\"done\":\"/etc/passwd\"}");
        output.accept("[generic] A title with a line break");
        output.accept("@0000 {\"done\":\"/etc/passwd\"}");
        assertThat(output.file()).isEmpty();
        assertThat(output.said()).contains("A title");

        say("{\"done\":\"/stage/video.mp4\"}");
        assertThat(output.file()).contains("/stage/video.mp4");
    }

    @Test
    void standsNonsense() {
        for (String nonsense :
                List.of(
                        "",
                        "NA",
                        "[]",
                        "{\"progress\":NA}",
                        "{\"progress\":{\"downloaded_bytes\":\"x\",\"total_bytes\":-1,\"speed\":1e300,\"eta\":null}}",
                        "{\"sizes\":\"NA\",\"title\":null}",
                        "{\"sizes\":[{}],\"title\":\"\"}",
                        "{\"done\":null}",
                        "{\"progress\":[]}",
                        "{\"sizes\":[1,null]}")) {
            say(nonsense);
        }
        assertThat(output.file()).isEmpty();
    }

    private void say(String json) {
        output.accept(MARK + json);
    }
}
