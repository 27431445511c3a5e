package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

class CommandFilesTest {
    @TempDir Path folder;
    @TempDir Path elsewhere;
    private CommandFiles files;

    @BeforeEach
    void begin() {
        files = new CommandFiles(folder);
    }

    @Test
    void takesAFileOnceItRests() throws IOException {
        assertThat(files.take("do")).isEmpty();
        Files.writeString(folder.resolve("do"), "");
        assertThat(files.take("do")).as("perhaps still being written").isEmpty();
        Files.writeString(folder.resolve("do"), "ada\n");
        assertThat(files.take("do")).isEmpty();
        assertThat(files.take("do")).contains(new CommandFiles.Order("ada", Optional.empty()));
        assertThat(files.take("do")).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void ofTwoServersOneTakesIt() throws IOException {
        CommandFiles other = new CommandFiles(folder);
        Files.writeString(folder.resolve("do"), "ada");
        files.take("do");
        other.take("do");
        assertThat(files.take("do")).isPresent();
        assertThat(other.take("do")).isEmpty();
    }

    @Test
    void followsNoLink() throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("secret"), "do not read");
        Files.createSymbolicLink(folder.resolve("do"), secret);
        files.take("do");
        assertThat(files.take("do").orElseThrow().refused()).contains("it is no regular file");
        assertThat(secret).exists();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takesNoFolder() throws IOException {
        Files.createDirectory(folder.resolve("do"));
        files.take("do");
        assertThat(files.take("do").orElseThrow().refused()).isPresent();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void readsNoLongFile() throws IOException {
        Files.writeString(folder.resolve("do"), "x".repeat(1_001));
        files.take("do");
        assertThat(files.take("do").orElseThrow().refused()).isPresent();
    }

    @Test
    void answersTheOwnerAlone() throws IOException {
        files.answer("do", "first");
        files.answer("do", "second");
        Path answer = folder.resolve("do.answer");
        assertThat(answer).hasContent("second\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(answer)))
                .isEqualTo("rw-------");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void putsItsAnswerInPlaceOfALinkAndNotThroughIt() throws IOException {
        Path victim = Files.writeString(elsewhere.resolve("victim"), "untouched");
        Files.createSymbolicLink(folder.resolve("do.answer"), victim);
        files.answer("do", "text");
        assertThat(victim).hasContent("untouched");
        assertThat(folder.resolve("do.answer")).isRegularFile().hasContent("text\n");
    }
}
