package org.mvidarr.organize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mvidarr.media.KnownFile;
import org.mvidarr.media.SeenFile;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Walking a folder and comparing it with what is recorded, without a database. */
class FolderScanTest {
    @TempDir Path temp;

    private Path root;
    private final List<SeenFile> seen = new ArrayList<>();

    @BeforeEach
    void makeRoot() throws IOException {
        root = Files.createDirectory(temp.resolve("root"));
    }

    @Test
    void findsVideosByExtensionInAnyCaseAndDepth() throws IOException {
        for (String name :
                List.of(
                        "a.mp4",
                        "b.MKV",
                        "x/c.WebM",
                        "x/y/z/d.mov",
                        "e.avi",
                        "f.m4v",
                        "g.wmv",
                        "h.flv",
                        "i.ts",
                        "j.mpg")) {
            file(name);
        }
        file("cover.jpg");
        file("mp4");
        file("x/readme.txt");

        walk();

        assertThat(paths()).hasSize(10).contains("b.MKV", "x/y/z/d.mov");
    }

    @Test
    void doesNotWalkAFolderThatCannotBeTaken() throws IOException {
        file("a.mp4");
        Path data = temp.resolve("data");

        assertThat(FolderCheck.of(root, data, List.of()).videoCount()).isEqualTo(1);
        assertThat(FolderCheck.of(root, data, List.of(root)).videoCount()).isZero();
    }

    @Test
    void looksIntoNoHiddenOrRecycleFolders() throws IOException {
        file(".hidden/a.mp4");
        file("$RECYCLE.BIN/b.mp4");
        file("@eaDir/c.mp4");
        file("lost+found/d.mp4");
        file("ok/.e.mp4");
        file("ok/.mvidarr-7.part");
        file("ok/f.mp4");

        walk();

        assertThat(paths()).containsExactly("ok/f.mp4");
    }

    @Test
    void followsNoLinksAndSoEndsInALoop() throws IOException {
        file("a/b.mp4");
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Path outside = Files.createDirectory(temp.resolve("outside"));
        Files.createFile(outside.resolve("secret.mp4"));
        Files.createSymbolicLink(root.resolve("out"), outside);
        Files.createSymbolicLink(root.resolve("link.mp4"), outside.resolve("secret.mp4"));
        Files.createSymbolicLink(root.resolve("dangling.mp4"), temp.resolve("nothing"));

        FolderWalk walk = walk();

        assertThat(paths()).containsExactly("a/b.mp4");
        assertThat(walk.skipped()).isEqualTo(2);
    }

    @Test
    void aRootThatIsItselfALinkIsWalked() throws IOException {
        file("a.mp4");
        Path link = Files.createSymbolicLink(temp.resolve("link"), root);

        new FolderWalk(link, seen::add, () -> false).run();

        assertThat(paths()).containsExactly("a.mp4");
    }

    @Test
    void survivesNamesOfEveryKind() throws IOException {
        assumeThat(
                        Charset.forName(System.getProperty("sun.jnu.encoding"))
                                .newEncoder()
                                .canEncode("🔥"))
                .as("the system's encoding can write any name; set LC_ALL=C.UTF-8")
                .isTrue();
        List<String> names =
                List.of(
                        "🔥.mp4",
                        "new\nline.mp4",
                        "tab\there.mp4",
                        "\u202Ertl.mp4",
                        "فيروز.mp4",
                        "e\u0301.mp4",
                        "x".repeat(251) + ".mp4",
                        "椎".repeat(83) + ".mp4",
                        " lead.mp4",
                        "-rf.mp4",
                        "quote\".mp4",
                        "back\\slash.mp4");
        for (String name : names) {
            file(name);
        }

        walk();

        assertThat(paths()).containsExactlyInAnyOrderElementsOf(names);
        assertThat(seen).allSatisfy(file -> assertThat(root.resolve(file.relativePath())).exists());
    }

    @Test
    void notesAFolderItCannotReadAndGoesOn() throws IOException {
        assumeThat(System.getProperty("user.name"))
                .as("root reads everything")
                .isNotEqualTo("root");
        file("closed/a.mp4");
        file("open/b.mp4");
        Files.setPosixFilePermissions(
                root.resolve("closed"), PosixFilePermissions.fromString("---------"));

        FolderWalk walk = walk();
        Files.setPosixFilePermissions(
                root.resolve("closed"), PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(paths()).containsExactly("open/b.mp4");
        assertThat(walk.unreadable()).containsExactly("closed");
    }

    @Test
    void stopsWhenAsked() throws IOException {
        file("a.mp4");
        file("b.mp4");

        boolean whole = new FolderWalk(root, seen::add, () -> true).run();

        assertThat(whole).isFalse();
        assertThat(seen).isEmpty();
    }

    @Test
    void tellsNewChangedReturnedAndGoneApart() {
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        Findings findings =
                new Findings(
                        List.of(
                                known(1, "same.mp4", 10, then, false),
                                known(2, "changed.mp4", 10, then, false),
                                known(3, "back.mp4", 10, then, true),
                                known(4, "gone.mp4", 10, then, false),
                                known(5, "long gone.mp4", 10, then, true)));
        for (SeenFile file :
                List.of(
                        new SeenFile("same.mp4", 10, then),
                        new SeenFile("changed.mp4", 11, then),
                        new SeenFile("back.mp4", 10, then),
                        new SeenFile("new.mp4", 12, then))) {
            findings.see(file);
        }
        findings.settle(List.of());

        assertThat(findings.toRecord())
                .extracting(SeenFile::relativePath)
                .containsExactly("new.mp4", "changed.mp4");
        assertThat(findings.returned()).containsExactly(3L);
        assertThat(findings.gone()).containsExactly(4L);
        assertThat(findings.moved()).isEmpty();
    }

    @Test
    void aMovedFileKeepsItsRow() {
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        Findings findings = new Findings(List.of(known(1, "old/song.mp4", 10, then, false)));
        findings.see(new SeenFile("new/song.mp4", 10, then));
        findings.settle(List.of());

        assertThat(findings.moved())
                .singleElement()
                .satisfies(
                        move -> {
                            assertThat(move.id()).isEqualTo(1);
                            assertThat(move.to().relativePath()).isEqualTo("new/song.mp4");
                        });
        assertThat(findings.toRecord()).isEmpty();
        assertThat(findings.gone()).isEmpty();
    }

    @Test
    void saysNothingAboutWhatItCouldNotRead() {
        Instant then = Instant.parse("2026-01-01T00:00:00Z");
        Findings findings =
                new Findings(
                        List.of(
                                known(1, "closed/deep/a.mp4", 10, then, false),
                                known(2, "closed-not/b.mp4", 10, then, false)));
        findings.settle(List.of("closed"));

        assertThat(findings.gone()).containsExactly(2L);
    }

    @Test
    void anEmptyMountPointIsNotTheLibrary() throws IOException {
        RootPlace place = new RootPlace(1, root, RootPlace.mark(root));
        assertThat(place.isThere()).isTrue();

        Files.delete(root.resolve(RootPlace.MARKER_FILE));
        assertThat(place.isThere()).isFalse();

        RootPlace.mark(root);
        assertThat(place.isThere()).as("marked by somebody else").isFalse();
    }

    @Test
    void takesOverAMarkerThatIsThere() throws IOException {
        assertThat(RootPlace.mark(root)).isEqualTo(RootPlace.mark(root));
    }

    @Test
    void checksAFolderBeforeItIsAdded() throws IOException {
        Path data = Files.createDirectory(temp.resolve("data"));
        file("a.mp4");
        Files.createDirectories(root.resolve("sub"));

        assertThat(FolderCheck.of(root, data, List.of()))
                .satisfies(
                        check -> {
                            assertThat(check.problems()).isEmpty();
                            assertThat(check.videoCount()).isEqualTo(1);
                            assertThat(check.freeBytes()).isPositive();
                        });
        assertThat(problems(temp.resolve("nothing"), data))
                .containsExactly("organize.root-missing");
        assertThat(problems(root.resolve("a.mp4"), data))
                .containsExactly("organize.root-no-folder");
        assertThat(problems(data, data)).containsExactly("organize.root-in-data");
        assertThat(problems(temp, data)).containsExactly("organize.root-in-data");
        assertThat(FolderCheck.of(root.resolve("sub"), data, List.of(root)).problems())
                .containsExactly("organize.root-nested");
        assertThat(root.toFile().list()).containsExactlyInAnyOrder("a.mp4", "sub");
    }

    private static List<String> problems(Path path, Path data) {
        return FolderCheck.of(path, data, List.of()).problems();
    }

    private static KnownFile known(long id, String path, long size, Instant time, boolean missing) {
        return new KnownFile(id, path, size, time, missing);
    }

    private FolderWalk walk() throws IOException {
        FolderWalk walk = new FolderWalk(root, seen::add, () -> false);
        assertThat(walk.run()).isTrue();
        return walk;
    }

    private List<String> paths() {
        return seen.stream().map(SeenFile::relativePath).toList();
    }

    private void file(String name) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z")));
    }
}
