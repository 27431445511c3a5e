package org.mvidarr.organize.nfo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class NfoTest {
    private static final Nfo FULL =
            new Nfo(
                    "Under <Pressure> & \"more\" 🔥",
                    List.of("Queen", "David Bowie"),
                    List.of("David Mallet"),
                    "Hot Space",
                    "EMI",
                    "Two\nlines",
                    List.of("Rock", "Hip-Hop/Rap"),
                    List.of("live", "duet"),
                    "1981-10-26",
                    Map.of("youtube", "a01QQZyl-_I"),
                    new Nfo.FilmFacts(243, "h264", 1920, 1080, "aac", 2, "eng"));

    @TempDir Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("video.nfo");
    }

    @Test
    void readsWhatItWrites() throws IOException {
        assertThat(NfoWriter.write(file, FULL)).isTrue();

        Nfo read = NfoReader.read(file).orElseThrow();
        assertThat(read.title()).isEqualTo(FULL.title());
        assertThat(read.artists()).isEqualTo(FULL.artists());
        assertThat(read.directors()).isEqualTo(FULL.directors());
        assertThat(read.genres()).containsExactly("Rock", "Hip-Hop-Rap");
        assertThat(read.tags()).isEqualTo(FULL.tags());
        assertThat(read.released()).isEqualTo("1981-10-26");
        assertThat(read.uniqueIds()).isEqualTo(FULL.uniqueIds());
        assertThat(read.plot()).isEqualTo(FULL.plot());
        assertThat(folder.toFile().list()).containsExactly("video.nfo");
    }

    @Test
    void writesWhatPlayersRead() {
        assertThat(NfoWriter.text(FULL))
                .contains("<artist>Queen</artist>", "<artist>David Bowie</artist>")
                .contains("<premiered>1981-10-26</premiered>", "<aired>1981-10-26</aired>")
                .doesNotContain("<year>")
                .contains(
                        "<runtime>4</runtime>",
                        "<durationinseconds>243</durationinseconds>",
                        "<aspect>1.777778</aspect>")
                .contains("<uniqueid type=\"youtube\" default=\"true\">a01QQZyl-_I</uniqueid>")
                .contains("<lockdata>true</lockdata>");
    }

    @Test
    void writesAPartialDateAsYearAlone() {
        Nfo partial =
                new Nfo(
                        "T", List.of(), List.of(), null, null, null, List.of(), List.of(),
                        "1981-10", Map.of(), null);

        assertThat(NfoWriter.text(partial))
                .contains("<year>1981</year>")
                .doesNotContain("premiered");
    }

    @Test
    void dropsWhatXmlCannotHold() throws IOException {
        Nfo odd =
                new Nfo(
                        "a\u0000b\u0008c\u202Ed\uD800e\uFFFFf",
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        Map.of(),
                        null);

        NfoWriter.write(file, odd);

        assertThat(NfoReader.read(file).orElseThrow().title()).isEqualTo("abcdef");
    }

    @Test
    void neverOverwritesAnNfoOfSomebodyElse() throws IOException {
        Files.writeString(file, "<musicvideo><title>Mine</title></musicvideo>");

        assertThat(NfoWriter.write(file, FULL)).isFalse();
        assertThat(Files.readString(file)).contains("Mine");
    }

    @Test
    void replacesItsOwn() throws IOException {
        NfoWriter.write(file, FULL);
        Nfo other =
                new Nfo(
                        "Other", List.of(), List.of(), null, null, null, List.of(), List.of(), null,
                        Map.of(), null);

        assertThat(NfoWriter.write(file, other)).isTrue();
        assertThat(NfoReader.read(file).orElseThrow().title()).isEqualTo("Other");
    }

    @Test
    void readsWhatOthersWrite() throws IOException {
        Files.writeString(
                file,
                """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <musicvideo>
                  <title>Song</title><userrating>0</userrating>
                  <artist><name>First</name></artist>
                  <artist>Second / Third</artist>
                  <genre>Rock / Pop</genre>
                  <year>1997</year>
                  <uniqueid type="imvdb" default="true">123</uniqueid>
                  <actor><name>Nobody</name><role>x</role></actor>
                  <fileinfo><streamdetails><video><codec>h264</codec></video></streamdetails></fileinfo>
                </musicvideo>
                https://www.youtube.com/watch?v=a01QQZyl-_I
                """);

        Nfo read = NfoReader.read(file).orElseThrow();
        assertThat(read.artists()).containsExactly("First", "Second", "Third");
        assertThat(read.genres()).containsExactly("Rock", "Pop");
        assertThat(read.released()).isEqualTo("1997");
        assertThat(read.uniqueIds()).containsEntry("imvdb", "123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not xml",
                "<musicvideo><title>x",
                "<tvshow><title>x</title></tvshow>",
                "<musicvideo><title>&undefined;</title></musicvideo>",
                "<musicvideo><title>\u0001</title></musicvideo>",
                "https://www.imdb.com/title/tt1/"
            })
    void takesABrokenFileForNone(String text) throws IOException {
        Files.writeString(file, text);

        assertThat(NfoReader.read(file)).isEmpty();
    }

    @Test
    void readsNoOtherFile() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        Files.writeString(
                file,
                "<?xml version=\"1.0\"?><!DOCTYPE musicvideo [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">"
                        + "<!ENTITY % p SYSTEM \""
                        + secret.toUri()
                        + "\"> %p;]>"
                        + "<musicvideo><title>a &x; b</title></musicvideo>");

        assertThat(NfoReader.read(file).map(Nfo::toString).orElse("")).doesNotContain("SECRET");
    }

    @Test
    void isNotBlownUpByEntities() throws IOException {
        StringBuilder lol =
                new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE m [<!ENTITY a0 \"lollollol\">");
        for (int level = 1; level < 40; level++) {
            lol.append("<!ENTITY a").append(level).append(" \"");
            lol.append(("&a" + (level - 1) + ";").repeat(10)).append("\">");
        }
        Files.writeString(file, lol + "]><musicvideo><title>&a39;</title></musicvideo>");

        assertThat(NfoReader.read(file).map(Nfo::title).orElse("")).doesNotContain("lol");
    }

    @Test
    void passesOverWhatIsTooLargeOrTooDeep() throws IOException {
        Files.writeString(
                file, "<musicvideo><title>" + "x".repeat(10_000_000) + "</title></musicvideo>");
        assertThat(NfoReader.read(file)).isEmpty();

        Files.writeString(
                file,
                "<musicvideo>" + "<a>".repeat(10_000) + "</a>".repeat(10_000) + "</musicvideo>");
        assertThat(NfoReader.read(file)).isEmpty();
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        Files.write(
                file,
                "<musicvideo><title>\u00ff\u00fe</title></musicvideo>"
                        .getBytes(StandardCharsets.ISO_8859_1));

        assertThat(NfoReader.read(file)).isEmpty();
    }
}
