package org.mvidarr.platform.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.mvidarr.platform.process.Ended.How;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

@Timeout(60)
class ProcessRunnerTest {
    private final ProcessRunner runner = new ProcessRunner();

    @TempDir Path folder;

    @AfterEach
    void close() {
        runner.close();
    }

    @Test
    void handsOnEveryLineAndTheExitCode() throws IOException {
        List<String> lines = new ArrayList<>();
        Ended ended =
                runner.run(
                        shell("echo one; echo two; printf three; echo wrong >&2; exit 3")
                                .eachLine(lines::add));
        assertThat(lines).containsExactly("one", "two", "three");
        assertThat(ended.how()).isEqualTo(How.EXITED);
        assertThat(ended.exitCode()).isEqualTo(3);
        assertThat(ended.lastWords().strip()).isEqualTo("wrong");
        assertThat(ended.ok()).isFalse();
    }

    @Test
    void givesNothingOfOurOwnEnvironmentAway() throws IOException {
        Command command = Command.of("/usr/bin/env").withEnvironment("GIVEN", "yes");
        Captured captured = runner.capture(Launch.of(command, folder));
        assertThat(captured.output().lines().map(line -> line.substring(0, line.indexOf('='))))
                .containsExactlyInAnyOrder("GIVEN", "MVIDARR_STARTED_BY");
    }

    @Test
    void runsInItsFolderWithClosedInput() throws IOException {
        Captured captured = runner.capture(shell("pwd; wc -c"));
        assertThat(captured.output().lines()).containsExactly(folder.toRealPath().toString(), "0");
    }

    @Test
    void endsWhatTakesTooLong() throws IOException {
        Ended ended = runner.run(shell("exec sleep 100").within(Duration.ofMillis(200)));
        assertThat(ended.how()).isEqualTo(How.TIMED_OUT);
    }

    @Test
    void endsWhatClosesItsOutputAndStaysOn() throws IOException {
        Ended ended = runner.run(shell("exec sleep 100 >&- 2>&-").within(Duration.ofMillis(400)));
        assertThat(ended.how()).isEqualTo(How.TIMED_OUT);
    }

    @Test
    void endsTheWholeTreeWhenAsked() throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Long> pids = new ArrayList<>();
        Launch launch =
                shell(
                                "sleep 100 & echo $!; sh -c 'trap \"\" TERM; sleep 100 & echo $!;"
                                        + " wait; wait' & wait")
                        .eachLine(
                                line -> {
                                    pids.add(Long.valueOf(line));
                                    stop.set(pids.size() == 2);
                                })
                        .stoppingWhen(stop::get);
        Ended ended = runner.run(launch);
        assertThat(ended.how()).isEqualTo(How.STOPPED);
        assertThat(pids).hasSize(2).allSatisfy(pid -> assertThat(Alive.is(pid)).isFalse());
    }

    @Test
    void killsWhatDoesNotListen() throws IOException {
        Ended ended =
                runner.run(
                        shell("trap '' TERM; while :; do sleep 1; done")
                                .within(Duration.ofMillis(200)));
        assertThat(ended.how()).isEqualTo(How.TIMED_OUT);
    }

    @Test
    void endsTheProcessOfAnInterruptedThread() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        AtomicReference<Ended> result = new AtomicReference<>();
        AtomicBoolean stillInterrupted = new AtomicBoolean();
        Thread thread =
                Thread.ofVirtual()
                        .start(
                                () -> {
                                    try {
                                        result.set(
                                                runner.run(
                                                        shell("echo on; exec sleep 100")
                                                                .eachLine(
                                                                        line ->
                                                                                running
                                                                                        .countDown())));
                                        stillInterrupted.set(
                                                Thread.currentThread().isInterrupted());
                                    } catch (IOException e) {
                                        throw new AssertionError(e);
                                    }
                                });
        running.await();
        thread.interrupt();
        thread.join();
        assertThat(result.get().how()).isEqualTo(How.STOPPED);
        assertThat(stillInterrupted).isTrue();
    }

    @Test
    void endsWhatWritesTooMuch() throws IOException {
        Ended ended = runner.run(shell("yes").writingAtMost(100_000));
        assertThat(ended.how()).isEqualTo(How.TOO_MUCH_OUTPUT);
    }

    @Test
    void keepsOnlyTheLastWords() throws IOException {
        Ended ended =
                runner.run(
                        shell("i=0; while [ $i -lt 5000 ]; do echo word $i >&2; i=$((i+1)); done"));
        assertThat(ended.lastWords()).hasSizeLessThanOrEqualTo(8_192).endsWith("word 4999\n");
    }

    @Test
    void doesNotWaitForAGrandchildThatKeepsThePipeOpen() throws IOException {
        List<String> pid = new ArrayList<>();
        Ended ended = runner.run(shell("sleep 30 & echo $!").eachLine(pid::add));
        ProcessHandle.of(Long.parseLong(pid.getFirst())).ifPresent(ProcessHandle::destroyForcibly);
        assertThat(ended.ok()).isTrue();
    }

    @Test
    void endsTheProcessWhenItsReaderFails() {
        List<Long> pid = new ArrayList<>();
        Launch launch =
                shell("echo $$; exec sleep 100")
                        .eachLine(
                                line -> {
                                    pid.add(Long.valueOf(line));
                                    throw new IllegalStateException("reader");
                                });
        assertThatThrownBy(() -> runner.run(launch)).isInstanceOf(IllegalStateException.class);
        assertThat(Alive.is(pid.getFirst())).isFalse();
    }

    @Test
    void saysThatAProgramIsMissing() {
        assertThatThrownBy(() -> runner.run(Launch.of(Command.of("/no/such/program"), folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/program");
    }

    @Test
    void runsNoMoreHeavyOnesThanThereArePlaces() throws Exception {
        runner.configuredHeavy = Optional.of(1);
        runner.limit();
        CountDownLatch running = new CountDownLatch(1);
        AtomicBoolean stopFirst = new AtomicBoolean();
        CompletableFuture<Ended> first =
                CompletableFuture.supplyAsync(
                        () ->
                                quietly(
                                        shell("echo on; exec sleep 100")
                                                .asHeavy()
                                                .eachLine(line -> running.countDown())
                                                .stoppingWhen(stopFirst::get)));
        running.await();
        AtomicBoolean asked = new AtomicBoolean();
        Ended second =
                runner.run(shell("touch ran").asHeavy().stoppingWhen(() -> asked.getAndSet(true)));
        assertThat(second.how()).isEqualTo(How.STOPPED);
        assertThat(folder.resolve("ran")).doesNotExist();
        stopFirst.set(true);
        assertThat(first.get().how()).isEqualTo(How.STOPPED);
        assertThat(runner.run(shell("touch ran").asHeavy()).ok()).isTrue();
    }

    @Test
    void endsAllThatRunsWhenTheApplicationEnds() throws Exception {
        CountDownLatch on = new CountDownLatch(2);
        Launch launch = shell("sleep 100 & echo on; wait").eachLine(line -> on.countDown());
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Ended>> all =
                    List.of(
                            callers.submit(() -> runner.run(launch)),
                            callers.submit(() -> runner.run(launch)));
            on.await();
            runner.close();
            for (Future<Ended> one : all) {
                assertThat(one.get().how()).isEqualTo(How.STOPPED);
            }
        }
    }

    @Test
    void tellsAKilledProcessFromAFailedOne() throws IOException {
        assertThat(runner.run(shell("kill -KILL $$")).killed()).isTrue();
        assertThat(runner.run(shell("kill -SEGV $$")).killed()).isFalse();
    }

    @Test
    void sparesTheChildOfAThreadThatEnds() throws Exception {
        AtomicReference<Process> child = new AtomicReference<>();
        Starter starter = new Starter();
        Thread thread = new Thread(() -> child.set(startWith(starter)));
        thread.start();
        thread.join();
        assertThat(child.get().waitFor())
                .as("exit code of a program that outlives its thread")
                .isEqualTo(7);
        starter.close();
    }

    @Test
    void endsWhatAKilledServerLeft() throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process server =
                new ProcessBuilder(
                                java.toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Abandoned.class.getName())
                        .directory(folder.toFile())
                        .start();
        try (var reader = server.inputReader()) {
            long child = Long.parseLong(reader.readLine());
            long grandchild = Long.parseLong(reader.readLine());
            assertThat(Alive.is(grandchild)).isTrue();
            server.destroyForcibly().waitFor();
            if (Files.isExecutable(Path.of("/usr/bin/setpriv"))) {
                Alive.awaitEnd(child);
            }
            Leftovers.end();
            Alive.awaitEnd(child);
            Alive.awaitEnd(grandchild);
        }
    }

    private Process startWith(Starter starter) {
        try {
            return starter.start(shell("sleep 1; exit 7"));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Ended quietly(Launch launch) {
        try {
            return runner.run(launch);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Launch shell(String script) {
        return Launch.of(Command.of("/bin/sh", "-c", script), folder);
    }
}
