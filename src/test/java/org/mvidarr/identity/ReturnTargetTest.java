package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/home",
                "/videos?artist=12&sort=title&dir=desc",
                "/video?id=1",
                "/videos?q=a%20%2F%20b%0A&x=http://elsewhere.example",
                "/user/edit?id=3",
                "/profile?tab=sessions"
            })
    void keepsAPageOfOurs(String target) {
        assertThat(ReturnTarget.of(target)).isEqualTo(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "videos",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\\/evil.example",
                "https:evil.example",
                "https://evil.example/",
                "http:/evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "/%2f/evil.example",
                "/%2F%2Fevil.example",
                "/%5cevil.example",
                "/.//evil.example",
                "/..//evil.example",
                "/videos/..//evil.example",
                "/%2e%2e//evil.example",
                "/videos//evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "/videos\r\nSet-Cookie: a=b",
                "/videos?x=\r\nSet-Cookie: a=b",
                "/videos%0d%0aSet-Cookie:a=b",
                "/videos\u0000",
                " //evil.example",
                "/ /evil.example",
                "/videos#//evil.example",
                "/@evil.example/../..//x",
                "/login",
                "/login?next=/login",
                "/setup",
                "/welcome?token=x",
                "/reset",
                "/forgot",
                "/api/v1/user",
                "/stream/1"
            })
    void leadsElsewhereToTheStart(String target) {
        assertThat(ReturnTarget.of(target)).isEqualTo("/home");
    }

    @Test
    void leadsNowhereAndVeryFarToTheStart() {
        assertThat(ReturnTarget.of(null)).isEqualTo("/home");
        assertThat(ReturnTarget.of("/" + "a".repeat(3_000))).isEqualTo("/home");
    }
}
