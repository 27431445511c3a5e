package org.mvidarr.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceKeyTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
                "http://youtube.com/watch?v=dQw4w9WgXcQ&list=PL123&index=4",
                "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ",
                "https://music.youtube.com/watch?v=dQw4w9WgXcQ",
                "https://youtu.be/dQw4w9WgXcQ?t=42",
                "https://www.youtube.com/shorts/dQw4w9WgXcQ",
                "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?rel=0",
                "HTTPS://YOUTU.BE/dQw4w9WgXcQ#t=1"
            })
    void knowsOneUploadInAllItsForms(String url) {
        assertThat(SourceKey.of(url))
                .isEqualTo(new SourceKey("youtube:dQw4w9WgXcQ", "youtube.com"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    https://vimeo.com/76979871,                        vimeo:76979871, vimeo.com
                    https://player.vimeo.com/video/76979871?h=8272103, vimeo:76979871, vimeo.com
                    https://www.dailymotion.com/video/x8abcd_title,    dailymotion:x8abcd, dailymotion.com
                    https://dai.ly/x8ABCD,                             dailymotion:x8abcd, dailymotion.com
                    https://Example.com,                               url:example.com/, example.com
                    http://www.example.com/V?b=2&a=1&utm_source=x#top, url:example.com/V?a=1&b=2, example.com
                    https://m.example.com/v,                           url:m.example.com/v, example.com
                    https://tv.com/v,                                  url:tv.com/v, tv.com
                    http://127.0.0.1:8080/clip.mp4,                    url:127.0.0.1:8080/clip.mp4, 127.0.0.1
                    https://www.youtube.com/playlist?list=PL1,         url:youtube.com/playlist?list=PL1, youtube.com
                    """)
    void keepsDifferentThingsApart(String url, String key, String site) {
        assertThat(SourceKey.of(url)).isEqualTo(new SourceKey(key, site));
    }

    @Test
    void aLongAddressStillHasAKeyOfItsOwn() {
        String one = SourceKey.of("https://example.com/" + "a".repeat(1_900)).key();
        String other = SourceKey.of("https://example.com/" + "a".repeat(1_899) + "b").key();

        assertThat(one).hasSizeLessThanOrEqualTo(300).isNotEqualTo(other);
    }
}
