package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class ClientTest {
    private static final Proxies PROXIES =
            Proxies.parse("10.0.0.0/8, 127.0.0.1, fd00::/8, rubbish");

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "203.0.113.9; 203.0.113.9",
                "1.1.1.1, 203.0.113.9; 203.0.113.9",
                "1.1.1.1, 203.0.113.9, 10.0.0.7; 203.0.113.9",
                "203.0.113.9:5123; 203.0.113.9",
                "[2001:db8::9]:5123; 2001:db8:0:0:0:0:0:9",
                "2001:db8::9; 2001:db8:0:0:0:0:0:9",
                "2001:db8::9, fd00::1; 2001:db8:0:0:0:0:0:9",
                "::ffff:203.0.113.9; 203.0.113.9",
                "10.0.0.9; 10.0.0.9",
                "203.0.113.9, unknown; 10.0.0.1",
                "evil.example; 10.0.0.1",
                "203.0.113.9, unknown, 10.0.0.7; 10.0.0.7"
            })
    void takesTheRightMostAddressThatIsNoProxy(String forwarded, String address) {
        assertThat(seen("10.0.0.1", Map.of("X-Forwarded-For", forwarded)).address())
                .isEqualTo(address);
    }

    @Test
    void believesNobodyElse() {
        Client client =
                seen(
                        "203.0.113.1",
                        Map.of(
                                "X-Forwarded-For", "127.0.0.1",
                                "X-Forwarded-Proto", "https",
                                "X-Forwarded-Host", "evil.example",
                                "Host", "here"));

        assertThat(client).isEqualTo(new Client("203.0.113.1", false, "here"));
    }

    @Test
    void believesAProxysSchemeAndHost() {
        Client client =
                seen(
                        "10.0.0.1",
                        Map.of(
                                "X-Forwarded-For", "203.0.113.9",
                                "X-Forwarded-Proto", "http, https",
                                "X-Forwarded-Host", "music.example:8443",
                                "Host", "inside"));

        assertThat(client).isEqualTo(new Client("203.0.113.9", true, "music.example:8443"));
        assertThat(client.origin()).isEqualTo("https://music.example:8443");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a@b", "a b", "a\tb", "<x>", "a:b", ":80", "["})
    void keepsAHostThatIsNone(String host) {
        assertThat(seen("10.0.0.1", Map.of("X-Forwarded-Host", host, "Host", "here")).host())
                .isEqualTo("here");
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
        "2001:db8:1:2::1, 2001:db8:1:2:0:0:0:0/64",
        "nonsense, nonsense"
    })
    void countsAnIpv6NetworkAsOnePlace(String address, String block) {
        assertThat(AddressBlock.of(address)).isEqualTo(block);
    }

    private static Client seen(String peer, Map<String, String> headers) {
        return Client.of(request(peer, headers), PROXIES);
    }

    /** A request of which only these questions are asked. */
    private static HttpServletRequest request(String peer, Map<String, String> headers) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        return (HttpServletRequest)
                Proxy.newProxyInstance(
                        ClientTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletRequest.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "getRemoteAddr" -> peer;
                                    case "getScheme" -> "http";
                                    case "isSecure" -> false;
                                    case "getHeader" -> headers.get((String) arguments[0]);
                                    case "getHeaders" ->
                                            Collections.enumeration(
                                                    headers.containsKey((String) arguments[0])
                                                            ? List.of(
                                                                    headers.get(
                                                                            (String) arguments[0]))
                                                            : List.of());
                                    case "getAttribute" -> attributes.get((String) arguments[0]);
                                    default -> throw new AssertionError(method.getName());
                                });
    }
}
