package org.mvidarr.platform.tools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mvidarr.fixture.TestTools;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.process.Command;
import org.mvidarr.platform.process.Launch;
import org.mvidarr.platform.process.ProcessRunner;
import org.mvidarr.platform.tools.ToolStatus.Origin;
import org.mvidarr.platform.tools.ToolStatus.State;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

class ToolsTest {
    private final ProcessRunner runner = TestTools.runner();
    private final Path shared = TestTools.target().resolve("tools");

    @TempDir Path folder;

    @Test
    void findsAllThree() {
        Tools tools = TestTools.tools();
        assertThat(tools.all())
                .extracting(ToolStatus::name)
                .containsExactly("ffmpeg", "ffprobe", "yt-dlp");
        assertThat(tools.all())
                .allSatisfy(
                        status -> {
                            assertThat(status.state()).isEqualTo(State.OK);
                            assertThat(status.remedy()).isNull();
                        });
        assertThat(tools.ffmpegFolder().resolve("ffmpeg")).isExecutable();
    }

    @Test
    void theBundledFfmpegPassesItsSelfTest() throws IOException {
        SelfTest test = new SelfTest(runner, folder);
        BundledFfmpeg bundled = BundledFfmpeg.in(shared);
        assertThat(test.ffmpeg(bundled.program("ffmpeg").command()))
                .isEqualTo(new Verdict(State.OK, "8.0.1", List.of(), ""));
        assertThat(test.ffprobe(bundled.program("ffprobe").command()).state()).isEqualTo(State.OK);
    }

    @Test
    void theBundledFfmpegNeedsNoSoundOrScreenLibraries() throws IOException {
        Command ffmpeg = BundledFfmpeg.in(shared).program("ffmpeg").command();
        String output = loaderReport(ffmpeg);
        Path stubs = Path.of(ffmpeg.words().getFirst()).resolveSibling("stubs");
        for (String library :
                List.of("libpulse.so.0", "libasound.so.2", "libxcb.so.1", "libxcb-shm.so.0")) {
            assertThat(output).contains("calling init: " + stubs.resolve(library));
            assertThat(
                            output.lines()
                                    .filter(
                                            line ->
                                                    line.contains("calling init")
                                                            && line.contains(library)))
                    .hasSize(1);
        }
        assertThat(output).doesNotContain("no version information available");
    }

    @Test
    void unpacksOnlyOnce() throws IOException {
        BundledFfmpeg.in(shared);
        List<Path> before = children(shared);
        BundledFfmpeg.in(shared);
        assertThat(children(shared)).isEqualTo(before);
        assertThat(before)
                .filteredOn(path -> path.getFileName().toString().startsWith("."))
                .isEmpty();
    }

    @Test
    void runsTheBundledYtDlpCompiled() throws IOException {
        Path own = Files.createDirectory(folder.resolve("tools"));
        ToolSearch search = new ToolSearch(runner, own, Map.of());
        ToolSearch.Found found = search.ytDlp(search.ffmpeg());
        assertThat(found.status().ok()).isTrue();
        if (found.status().origin() == Origin.BUNDLED) {
            assertThat(found.path().resolve("yt_dlp/__pycache__")).isNotEmptyDirectory();
            assertThat(found.status().version()).isEqualTo("2025.11.12");
        }
    }

    @Test
    void takesTheConfiguredProgramFirst() throws IOException {
        Path program = script("yt-dlp", "echo 2031.01.02");
        Tools tools = new Tools(runner, shared);
        tools.ytDlpPath = Optional.of(program.toString());
        ToolStatus status = tools.all().getLast();
        assertThat(status.origin()).isEqualTo(Origin.CONFIGURED);
        assertThat(status.version()).isEqualTo("2031.01.02");
        assertThat(tools.ytDlp().words()).containsExactly(program.toString());
    }

    @Test
    void refusesAnUnsafeYtDlp() throws IOException {
        Path program = script("yt-dlp", "echo 2023.03.04");
        Verdict verdict = new SelfTest(runner, folder).ytDlp(Command.of(program.toString()));
        assertThat(verdict.state()).isEqualTo(State.UNSAFE);
        Tools tools = new Tools(runner, shared);
        tools.ytDlpPath = Optional.of(program.toString());
        ToolStatus status = tools.all().getLast();
        assertThat(status.version()).isNotEqualTo("2023.03.04");
        assertThat(status.passedOver())
                .anySatisfy(
                        line -> assertThat(line).startsWith(program.toString()).contains("unsafe"));
    }

    @Test
    void saysWhatAnFfmpegLacks() throws IOException {
        Path program =
                script(
                        "ffmpeg",
                        """
                        case "$*" in
                          *version*) echo 'ffmpeg version 6.1 Copyright' ;;
                          *encoders*) echo ' A....D aac  AAC'; echo ' V....D mjpeg  MJPEG' ;;
                          *filters*) for f in tile scale cropdetect ebur128 thumbnail; do echo " ... $f V->V x"; done ;;
                        esac\
                        """);
        Verdict verdict = new SelfTest(runner, folder).ffmpeg(Command.of(program.toString()));
        assertThat(verdict.state()).isEqualTo(State.BROKEN);
        assertThat(verdict.missing()).containsExactly("encoder libx264");
    }

    @ParameterizedTest
    @CsvSource({"4.4.1,BROKEN", "5.1.9-0+deb12u1,OK", "n7.1,OK", "N-118000-g1234,OK"})
    void readsTheVersionsPeopleHave(String version, State state) throws IOException {
        Path program = script("ffprobe", "echo 'ffprobe version " + version + " Copyright'");
        assertThat(new SelfTest(runner, folder).ffprobe(Command.of(program.toString())).state())
                .isEqualTo(state);
    }

    @Test
    void refusesToRunWhatIsNotThere() {
        Tools tools =
                new Tools(runner, shared) {
                    @Override
                    ToolSearch search() {
                        return new ToolSearch(runner, folder.resolve("no-such-folder"), Map.of());
                    }
                };
        ToolStatus ffmpeg = tools.all().getFirst();
        assumeTrue(!ffmpeg.ok(), "an ffmpeg is installed here");
        assertThat(ffmpeg.remedy()).isEqualTo("tools.remedy.ffmpeg");
        assertThatThrownBy(tools::ffmpeg)
                .isInstanceOf(Refusal.Unavailable.class)
                .hasMessageContaining("ffmpeg cannot be used");
        assertThatThrownBy(tools::ffmpegFolder).isInstanceOf(Refusal.Unavailable.class);
    }

    @ParameterizedTest
    @CsvSource({"tools.remedy.ffmpeg", "tools.remedy.python", "tools.remedy.yt-dlp"})
    void everyRemedyHasAText(String key) {
        assertThat(Messages.text(Locale.ENGLISH, key)).doesNotContain("??");
    }

    private String loaderReport(Command ffmpeg) throws IOException {
        Path report = folder.resolve("loader");
        Command logged =
                ffmpeg.withEnvironment("LD_DEBUG", "files")
                        .withEnvironment("LD_DEBUG_OUTPUT", report.toString());
        assertThat(runner.run(Launch.of(logged.with("-version"), folder)).ok()).isTrue();
        StringBuilder text = new StringBuilder();
        for (Path file : children(folder)) {
            text.append(Files.readString(file));
        }
        return text.toString();
    }

    private Path script(String name, String body) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + body + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }
}
