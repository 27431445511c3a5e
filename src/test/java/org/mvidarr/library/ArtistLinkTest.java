package org.mvidarr.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.Refusal;

class ArtistLinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "javascript:alert(1)",
                "JavaScript://example.org/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "ftp://example.org",
                "https://",
                "https:///x",
                "https://user:secret@example.org/",
                "https://user@example.org/",
                "https://exa mple.org/",
                "https://example.org/\u0000",
                "https://example.org/\"onclick=",
            })
    void refusesWhatIsNoPageElsewhere(String url) {
        assertThatThrownBy(() -> ArtistLink.of(url)).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void knowsTheKindByTheHost() {
        assertThat(ArtistLink.of("https://www.youtube.com/@bjork").kind())
                .isEqualTo(LinkKind.YOUTUBE);
        assertThat(ArtistLink.of("https://en.wikipedia.org/wiki/Bj%C3%B6rk").kind())
                .isEqualTo(LinkKind.WIKIPEDIA);
        assertThat(ArtistLink.of("http://notyoutube.com/").kind()).isEqualTo(LinkKind.WEBSITE);
        assertThat(ArtistLink.of("https://youtube.com.example.org/").kind())
                .isEqualTo(LinkKind.WEBSITE);
    }

    @Test
    void takesNoLongerAddressThanTheDatabase() {
        String long2000 = "https://example.org/" + "x".repeat(1_980);
        assertThat(ArtistLink.of(long2000).url()).hasSize(2_000);
        assertThatThrownBy(() -> ArtistLink.of(long2000 + "x")).isInstanceOf(Refusal.Invalid.class);
    }
}
