package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/error/../stream/1",
                "/error/..",
                "/./videos",
                "/error/%2e%2e/stream/1",
                "/error/.%2E/stream/1",
                "/error/..;x=1/stream/1",
                "/error/..%2fstream/1",
                "/error\\..\\stream",
                "/error%5c..%5cstream"
            })
    void knowsARoundaboutWay(String path) {
        assertThat(Access.isCrooked(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.well-known/jwks.json",
                "/videos",
                "/jakarta.faces.resource/mv.css.xhtml",
                "/img/a..b-320.jpg",
                "/api/v1/artist/...and-more"
            })
    void leavesStraightWaysAlone(String path) {
        assertThat(Access.isCrooked(path)).isFalse();
    }
}
