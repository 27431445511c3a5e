package org.mvidarr.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.platform.Paging;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

@Timeout(180)
@ExtendWith(ArquillianExtension.class)
class JobsIT {
    private static final Paging FIRST =
            Paging.of(1, 20, null, "descending", Set.of("createdAt"), "createdAt");

    @Inject Jobs jobs;

    @Test
    void refusesAJobWithoutItems() {
        NewJob empty =
                new NewJob("process-video", JobTrigger.USER, null, null, null, List.of(), 10);
        assertThatThrownBy(() -> jobs.start(empty)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void saysThatAnUnknownJobIsNotThere() {
        assertThatThrownBy(() -> jobs.get(-1)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void settlesSlicesThatEndTogetherAndRunsEachOnce() throws InterruptedException {
        List<Long> nothings = LongStream.rangeClosed(1, 15).map(n -> -n).boxed().toList();
        long id =
                jobs.start(
                        new NewJob(
                                "refresh-media", JobTrigger.USER, null, null, null, nothings, 1));

        while (!jobs.get(id).state().ended()) {
            Thread.sleep(100);
        }

        assertThat(jobs.get(id).failed()).isEqualTo(15);
        assertThat(jobs.get(id).resumed()).isZero();
        assertThat(jobs.executions(id)).hasSize(15);
    }

    @Test
    void listsWhatThereIs() {
        assertThat(jobs.list(FIRST, "", false).page()).isEqualTo(1);
        assertThat(jobs.list(FIRST, "no-such-kind", true).records()).isEmpty();
    }
}
