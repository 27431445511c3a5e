package org.mvidarr.download.ytdlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.download.SourceFacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

class InfoJsonTest {
    @TempDir Path folder;

    @Test
    void readsWhatAMusicSiteSays() throws IOException {
        SourceFacts facts =
                read(
                        """
                        {"id": "JNJv-Ebi67I", "title": "Björk - Bachelorette", "extractor": "youtube", "duration": 312.5,
                         "artists": ["Björk", 7, "  "], "track": "Bachelorette", "album": "Homogenic", "channel": "bjorkdotcom",
                         "upload_date": "20100101", "release_year": 1997, "webpage_url": "https://www.youtube.com/watch?v=JNJv-Ebi67I",
                         "description": "One\\nTwo\\u0007"}
                        """);

        assertThat(facts.artists()).containsExactly("Björk");
        assertThat(facts.track()).isEqualTo("Bachelorette");
        assertThat(facts.album()).isEqualTo("Homogenic");
        assertThat(facts.channel()).isEqualTo("bjorkdotcom");
        assertThat(facts.released()).isEqualTo("1997");
        assertThat(facts.uploaded()).isEqualTo(LocalDate.of(2010, 1, 1));
        assertThat(facts.duration()).isEqualTo(Duration.ofMillis(312_500));
        assertThat(facts.description()).isEqualTo("One\nTwo");
        assertThat(facts.extractor()).isEqualTo("youtube");
    }

    @Test
    void readsTheOlderFormOfArtistsAndTheDayOfRelease() throws IOException {
        SourceFacts facts =
                read(
                        "{\"artist\": \"Queen, David Bowie\", \"release_date\": \"19811026\","
                                + " \"uploader\": \"Q\"}");

        assertThat(facts.artists()).containsExactly("Queen, David Bowie");
        assertThat(facts.released()).isEqualTo("1981-10-26");
        assertThat(facts.channel()).isEqualTo("Q");
    }

    @Test
    void cutsEndlessTextAndDropsWhatCannotBeSeen() throws IOException {
        SourceFacts facts =
                read(
                        "{\"title\": \"a\\r\\nb\\u202ec"
                                + "x".repeat(5_000)
                                + "\", \"description\": \""
                                + "y".repeat(100_000)
                                + "\"}");

        assertThat(facts.title()).startsWith("a bcx").hasSize(500);
        assertThat(facts.description()).hasSize(20_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{\"title\": 7, \"artists\": \"x\", \"duration\": \"long\", \"upload_date\":"
                        + " \"yesterday\"}",
                "{\"duration\": -3, \"webpage_url\": \"javascript:alert(1)\", \"release_year\":"
                        + " \"1997\", \"upload_date\": \"20019999\"}",
                "{\"duration\": 1e400}"
            })
    void takesNonsenseForNothing(String text) throws IOException {
        SourceFacts facts = read(text);

        assertThat(facts.title()).isNull();
        assertThat(facts.artists()).isEmpty();
        assertThat(facts.duration()).isNull();
        assertThat(facts.uploaded()).isNull();
        assertThat(facts.pageUrl()).isNull();
        assertThat(facts.extractor()).isEqualTo("generic");
    }

    @Test
    void aVideoWithoutWordsIsAVideo() {
        assertThat(InfoJson.read(folder.resolve("none.json")).title()).isNull();
    }

    private SourceFacts read(String text) throws IOException {
        return InfoJson.read(Files.writeString(folder.resolve("video.info.json"), text));
    }
}
