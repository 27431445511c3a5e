package org.mvidarr.organize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Every point a move may be broken off at, and what the next try makes of it. */
class RelocationTest {
    @TempDir Path temp;

    private Path source;
    private Path target;

    @BeforeEach
    void makeFilm() throws IOException {
        source =
                Files.writeString(
                        Files.createDirectory(temp.resolve("staging")).resolve("film.mp4"), "film");
        target = temp.resolve("root/Artist/Title.mp4");
    }

    @Test
    void moves() throws IOException {
        assertThat(relocation().claim()).isTrue();
        relocation().resume();

        assertThat(target).hasContent("film");
        assertThat(source).doesNotExist();
        assertThat(relocation().isDone()).isTrue();
    }

    @Test
    void neverTakesANameThatSomebodyHas() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "somebody else's");

        assertThat(relocation().claim()).isFalse();
        assertThat(relocation().isBegun()).isFalse();
        assertThat(target).hasContent("somebody else's");
    }

    @Test
    void carriesOnAfterTheNameWasTaken() throws IOException {
        relocation().claim();

        assertThat(relocation().isBegun()).isTrue();
        relocation().resume();

        assertThat(target).hasContent("film");
    }

    @Test
    void carriesOnAfterTheMove() throws IOException {
        relocation().claim();
        Files.move(source, target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(relocation().isBegun()).isTrue();
        relocation().resume();

        assertThat(target).hasContent("film");
    }

    @Test
    void carriesOnAfterACopyWhoseSourceIsStillThere() throws IOException {
        relocation().claim();
        Files.writeString(target, "film");
        Files.writeString(target.resolveSibling(".mvidarr-7.part"), "fi");

        relocation().resume();

        assertThat(source).doesNotExist();
        assertThat(target.getParent().toFile().list()).containsExactly("Title.mp4");
    }

    @Test
    void givesTheNameBack() throws IOException {
        relocation().claim();
        relocation().giveUp();

        assertThat(target).doesNotExist();
        assertThat(source).hasContent("film");
    }

    @Test
    void saysSoWhenTheFilmIsNowhere() throws IOException {
        relocation().claim();
        Files.delete(source);

        assertThatThrownBy(() -> relocation().resume()).isInstanceOf(IOException.class);
    }

    private Relocation relocation() {
        return new Relocation(source, target, 4, "7");
    }
}
