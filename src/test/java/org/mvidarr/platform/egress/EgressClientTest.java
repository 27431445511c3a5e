package org.mvidarr.platform.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class EgressClientTest {
    private static final int TLS_HANDSHAKE = 0x16;

    private final EgressProxy proxy =
            new EgressProxy(new EgressPolicy(AllowList.NOTHING, InetAddress::getAllByName));
    private final EgressClient client = client();

    private EgressClient client() {
        EgressClient made = new EgressClient();
        made.proxy = proxy;
        return made;
    }

    @AfterEach
    void stop() {
        proxy.stop();
    }

    private static EgressClient.Question get(String address) {
        return new EgressClient.Question(
                "GET", URI.create(address), Map.of("Accept", List.of("text/plain")), null);
    }

    @Test
    void reachesAPrivateAddressOnlyWhereItIsAllowedTo() throws IOException {
        HttpServer server = server("hello");
        String host = "127.0.0.1:" + server.getAddress().getPort();
        try {
            EgressClient.Answer answer =
                    client.ask(get("http://" + host + "/"), AllowList.parse(host));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("hello, nothing of a proxy");
            assertThatThrownBy(() -> client.ask(get("http://" + host + "/"), AllowList.NOTHING))
                    .isInstanceOf(EgressClient.UnreachableException.class)
                    .hasMessageContaining("egress.address");
            assertThatThrownBy(
                            () ->
                                    client.ask(
                                            get("http://" + host + "/"),
                                            AllowList.parse("127.0.0.1:1")))
                    .isInstanceOf(EgressClient.UnreachableException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void takesNoMoreThanHalfAMegabyte() throws IOException {
        HttpServer server = server("x".repeat(600_000));
        String host = "127.0.0.1:" + server.getAddress().getPort();
        try {
            assertThatThrownBy(() -> client.ask(get("http://" + host + "/"), AllowList.parse(host)))
                    .isInstanceOf(IOException.class);
        } finally {
            server.stop(0);
        }
    }

    /** The proxy is asked for a tunnel, lets it through, and TLS begins at its other end. */
    @Test
    void speaksTlsThroughATunnel() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> read(server));
            String host = "127.0.0.1:" + server.getLocalPort();
            assertThatThrownBy(
                            () -> client.ask(get("https://" + host + "/"), AllowList.parse(host)))
                    .isInstanceOf(IOException.class);
            assertThat(first.get(20, TimeUnit.SECONDS)).isEqualTo(TLS_HANDSHAKE);
            assertThatThrownBy(() -> client.ask(get("https://" + host + "/"), AllowList.NOTHING))
                    .isInstanceOf(EgressClient.UnreachableException.class)
                    .hasMessageContaining("egress.address");
        }
    }

    private static int read(ServerSocket server) {
        try (Socket socket = server.accept()) {
            return socket.getInputStream().read();
        } catch (IOException e) {
            return -1;
        }
    }

    private static HttpServer server(String body) throws IOException {
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    boolean leaked =
                            exchange.getRequestHeaders().containsKey("Proxy-Authorization");
                    String text = leaked ? "leaked" : body + ", nothing of a proxy";
                    try (exchange) {
                        exchange.sendResponseHeaders(200, text.length());
                        exchange.getResponseBody()
                                .write(text.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    }
                });
        server.start();
        return server;
    }
}
