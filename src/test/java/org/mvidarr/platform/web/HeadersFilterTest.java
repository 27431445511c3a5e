package org.mvidarr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.TreeMap;

/** What becomes of the headers when an answer is thrown away half made. */
class HeadersFilterTest {
    private final Map<String, String> headers = new TreeMap<>();

    @Test
    void anIncidentPageThatReplacesHalfAPageIsProtectedAlike() throws Exception {
        filter(
                "/videos",
                false,
                (request, response) -> {
                    ((HttpServletResponse) response).setHeader("X-Of-The-Page", "1");
                    response.reset();
                    ((HttpServletResponse) response).sendError(500);
                });

        assertThat(headers)
                .doesNotContainKey("X-Of-The-Page")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                .containsEntry("Content-Security-Policy", ContentPolicy.OF_PAGES)
                .containsKey("Permissions-Policy");
    }

    @Test
    void theErrorPageOfAProgramsAddressMayLoadItsLook() throws Exception {
        filter(
                "/stream/1",
                false,
                (request, response) -> ((HttpServletResponse) response).sendError(404));

        assertThat(headers).containsEntry("Content-Security-Policy", ContentPolicy.OF_PAGES);
    }

    @Test
    void soMayThatOfAFault() {
        assertThatThrownBy(
                        () ->
                                filter(
                                        "/stream/1",
                                        false,
                                        (request, response) -> {
                                            throw new IllegalStateException("fault");
                                        }))
                .hasMessage("fault");

        assertThat(headers).containsEntry("Content-Security-Policy", ContentPolicy.OF_PAGES);
    }

    @Test
    void onlyAnEncryptedConnectionIsToldToStayEncrypted() throws Exception {
        filter("/videos", true, (request, response) -> {});

        assertThat(headers).containsEntry("Strict-Transport-Security", "max-age=31536000");
    }

    private void filter(String path, boolean secure, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest request =
                fake(
                        HttpServletRequest.class,
                        Map.of(
                                "getRequestURI",
                                path,
                                "getContextPath",
                                "",
                                "getMethod",
                                "GET",
                                "getAttribute",
                                new Client("203.0.113.1", secure, "here")));
        new HeadersFilter().doFilter(request, response(), chain);
    }

    private HttpServletResponse response() {
        return (HttpServletResponse)
                Proxy.newProxyInstance(
                        HeadersFilterTest.class.getClassLoader(),
                        new Class<?>[] {HttpServletResponse.class},
                        (proxy, method, arguments) ->
                                switch (method.getName()) {
                                    case "setHeader" ->
                                            headers.put(
                                                    (String) arguments[0], (String) arguments[1]);
                                    case "reset" -> {
                                        headers.clear();
                                        yield null;
                                    }
                                    case "isCommitted" -> false;
                                    default -> null;
                                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(
                Proxy.newProxyInstance(
                        HeadersFilterTest.class.getClassLoader(),
                        new Class<?>[] {type},
                        (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
