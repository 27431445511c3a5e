package org.mvidarr.platform.egress;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class EgressProxyTest {
    private static final byte[] BIG =
            "0123456789abcdef".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

    private final Queue<String> seen = new ConcurrentLinkedQueue<>();
    private HttpServer site;
    private int port;
    private EgressProxy proxy;
    private EgressPass pass;

    @BeforeEach
    void start() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        site.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        site.createContext("/", this::answer);
        site.start();
        port = site.getAddress().getPort();
        use("127.0.0.1:" + port, InetAddress::getAllByName);
    }

    @AfterEach
    void stop() {
        proxy.stop();
        site.stop(0);
    }

    @Test
    void passesARequestAndItsAnswerOn() throws IOException {
        assertThat(get("http://127.0.0.1:" + port + "/hello?x=1"))
                .startsWith("HTTP/1.1 200")
                .endsWith("hello");
        assertThat(seen).containsExactly("GET /hello?x=1");
    }

    @Test
    void passesLargeBodiesOnInBothWays() throws IOException {
        assertThat(get("http://127.0.0.1:" + port + "/big")).hasSizeGreaterThan(BIG.length);
        assertThat(get("http://127.0.0.1:" + port + "/big-chunked")).hasSizeGreaterThan(BIG.length);
        String length = "Content-Length: " + BIG.length + "\r\n";
        assertThat(
                        send(
                                "POST http://127.0.0.1:"
                                        + port
                                        + "/echo HTTP/1.1\r\n"
                                        + auth()
                                        + length
                                        + "\r\n",
                                BIG))
                .endsWith(new String(BIG, StandardCharsets.US_ASCII));
        assertThat(
                        send(
                                "POST http://127.0.0.1:"
                                        + port
                                        + "/echo HTTP/1.1\r\n"
                                        + auth()
                                        + "Transfer-Encoding: chunked\r\n\r\n",
                                "5\r\nhello\r\n0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
                .endsWith("hello");
    }

    @Test
    void keepsTheClientsSecretsAndHopHeadersFromTheServer() throws IOException {
        String answer =
                send(
                        "GET http://127.0.0.1:"
                                + port
                                + "/headers HTTP/1.1\r\nHost: elsewhere\r\n"
                                + auth()
                                + "Connection: X-Hop, keep-alive\r\nX-Hop: 1\r\nX-End: 2\r\n\r\n",
                        new byte[0]);
        assertThat(answer)
                .contains("X-end=2", "Host=127.0.0.1:" + port, "Connection=close")
                .doesNotContain("X-hop", "Proxy-", "elsewhere");
    }

    @Test
    void refusesAnAddressThatIsNotAllowed() throws IOException {
        assertThat(get("http://127.0.0.2:" + port + "/hello"))
                .startsWith("HTTP/1.1 403")
                .contains("X-Mvidarr-Refused: egress.address");
        assertThat(pass.refusals())
                .containsExactly(new EgressPass.Refused("egress.address", "127.0.0.2"));
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesTheTargetOfARedirectAsARequestOfItsOwn() throws IOException {
        String answer = get("http://127.0.0.1:" + port + "/redirect");
        assertThat(answer).startsWith("HTTP/1.1 302");
        String location =
                answer.lines()
                        .filter(line -> line.startsWith("Location: "))
                        .findFirst()
                        .orElseThrow();
        assertThat(get(location.substring(10))).contains("egress.address");
    }

    @Test
    void tunnelsOnlyToWhatIsAllowed() throws IOException {
        assertThat(
                        send(
                                "CONNECT 127.0.0.1:" + port + " HTTP/1.1\r\n" + auth() + "\r\n",
                                "GET /hello HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
                                        .getBytes(StandardCharsets.US_ASCII)))
                .startsWith("HTTP/1.1 200 Connection established")
                .endsWith("hello");
        for (String target :
                new String[] {"127.0.0.2:" + port, "[::1]:443", "localhost:22", "0x7f.1:80"}) {
            assertThat(send("CONNECT " + target + " HTTP/1.1\r\n" + auth() + "\r\n", new byte[0]))
                    .startsWith("HTTP/1.1 403")
                    .contains("egress.address");
        }
    }

    @Test
    void connectsToTheAddressItCheckedWhateverTheNameServerSaysNext() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        use(
                "127.0.0.1:" + port,
                host ->
                        new InetAddress[] {
                            InetAddress.ofLiteral(
                                    asked.getAndIncrement() % 2 == 0 ? "127.0.0.1" : "127.0.0.2")
                        });
        assertThat(get("http://rebind.example:" + port + "/hello")).endsWith("hello");
        assertThat(asked).hasValue(1);
        assertThat(get("http://rebind.example:" + port + "/hello")).contains("egress.address");
    }

    @Test
    void servesNobodyWithoutAValidPass() throws IOException {
        String request = "GET http://127.0.0.1:" + port + "/hello HTTP/1.1\r\n";
        assertThat(send(request + "\r\n", new byte[0]))
                .startsWith("HTTP/1.1 407")
                .contains("Proxy-Authenticate: Basic");
        assertThat(send(request + "Proxy-Authorization: Basic cDE6eA==\r\n\r\n", new byte[0]))
                .startsWith("HTTP/1.1 407");
        assertThat(send(request + "Proxy-Authorization: Basic %%%\r\n\r\n", new byte[0]))
                .startsWith("HTTP/1.1 407");
        String former = auth();
        try (EgressPass another = proxy.open()) {
            pass.close();
            assertThat(send(request + former + "\r\n", new byte[0])).startsWith("HTTP/1.1 407");
            assertThat(another.refusals()).isEmpty();
        }
        assertThat(seen).isEmpty();
    }

    @Test
    void refusesAHeadWithoutEnd() throws IOException {
        assertThat(
                        send(
                                "GET http://127.0.0.1:"
                                        + port
                                        + "/hello HTTP/1.1\r\n"
                                        + auth()
                                        + "X: "
                                        + "y".repeat(HttpHead.MAX_BYTES)
                                        + "\r\n\r\n",
                                new byte[0]))
                .startsWith("HTTP/1.1 431");
    }

    @Test
    void refusesWhatCouldBeReadInTwoWays() throws IOException {
        for (String bad :
                new String[] {
                    "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
                    "Content-Length: 4\r\nContent-Length: 5\r\n",
                    "Content-Length: -1\r\n",
                    "Transfer-Encoding: gzip, chunked\r\n",
                    "Bad Header: 1\r\n",
                    "X: a\rContent-Length: 4\r\n"
                }) {
            assertThat(
                            send(
                                    "POST http://127.0.0.1:"
                                            + port
                                            + "/echo HTTP/1.1\r\n"
                                            + auth()
                                            + bad
                                            + "\r\n",
                                    new byte[0]))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(send("GET /hello HTTP/1.1\r\n" + auth() + "\r\n", new byte[0]))
                .contains("egress.url");
        assertThat(send("nonsense\r\n" + auth() + "\r\n", new byte[0])).startsWith("HTTP/1.1 400");
        assertThat(seen).isEmpty();
    }

    @Test
    void saysWhenNobodyAnswers() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            free = socket.getLocalPort();
        }
        use("127.0.0.1", InetAddress::getAllByName);
        assertThat(get("http://127.0.0.1:" + free + "/"))
                .startsWith("HTTP/1.1 502")
                .contains("egress.unreachable");
    }

    @Test
    void closingAPassCutsItsConnections() throws IOException {
        URI way = pass.proxy();
        try (Socket socket = new Socket("127.0.0.1", way.getPort())) {
            socket.getOutputStream()
                    .write(
                            ("CONNECT 127.0.0.1:" + port + " HTTP/1.1\r\n" + auth() + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            HttpHead.read(in);
            pass.close();
            assertThat(ended(in)).isTrue();
        }
    }

    private static boolean ended(InputStream in) {
        try {
            return in.read() < 0;
        } catch (IOException e) {
            return true;
        }
    }

    private void use(String allowed, EgressPolicy.Resolver resolver) {
        if (proxy != null) {
            proxy.stop();
        }
        proxy = new EgressProxy(new EgressPolicy(AllowList.parse(allowed), resolver));
        pass = proxy.open();
    }

    private String auth() {
        String credentials = pass.proxy().getUserInfo();
        return "Proxy-Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.US_ASCII))
                + "\r\n";
    }

    private String get(String url) throws IOException {
        return send("GET " + url + " HTTP/1.1\r\n" + auth() + "\r\n", new byte[0]);
    }

    private String send(String head, byte[] body) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", pass.proxy().getPort())) {
            socket.setSoTimeout(20_000);
            Thread writer = Thread.ofVirtual().start(() -> write(socket, head, body));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            writer.interrupt();
            return answer;
        }
    }

    private static void write(Socket socket, String head, byte[] body) {
        try {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            // The proxy may answer and close before it has read everything.
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            seen.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            switch (path) {
                case "/redirect" -> {
                    exchange.getResponseHeaders()
                            .add("Location", "http://127.0.0.2:" + port + "/hello");
                    exchange.sendResponseHeaders(302, -1);
                }
                case "/headers" -> {
                    StringBuilder text = new StringBuilder();
                    exchange.getRequestHeaders()
                            .forEach(
                                    (name, values) ->
                                            text.append(name)
                                                    .append('=')
                                                    .append(values.getFirst())
                                                    .append('\n'));
                    reply(exchange, text.toString().getBytes(StandardCharsets.US_ASCII), false);
                }
                case "/echo" -> reply(exchange, exchange.getRequestBody().readAllBytes(), false);
                case "/big" -> reply(exchange, BIG, false);
                case "/big-chunked" -> reply(exchange, BIG, true);
                default -> reply(exchange, "hello".getBytes(StandardCharsets.US_ASCII), false);
            }
        }
    }

    private static void reply(HttpExchange exchange, byte[] body, boolean chunked)
            throws IOException {
        exchange.sendResponseHeaders(200, chunked ? 0 : body.length);
        exchange.getResponseBody().write(body);
    }
}
