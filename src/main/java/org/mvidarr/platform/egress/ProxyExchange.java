package org.mvidarr.platform.egress;

import org.mvidarr.platform.Refusal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection to the proxy: one request, its answer, and the end. */
final class ProxyExchange {
    /** How long a client may take over its request's head, and a server over accepting. */
    private static final int SETUP_MILLIS = 10_000;

    /** How long nothing at all may move. Longer than yt-dlp's own socket timeout. */
    private static final int IDLE_MILLIS = 60_000;

    private static final Pattern REQUEST_LINE =
            Pattern.compile("([A-Z]{1,20}) ([\\x21-\\x7e]+) HTTP/1\\.[01]");
    private static final Pattern STATUS_LINE =
            Pattern.compile("HTTP/1\\.[01] ([1-5][0-9]{2})(?: .*)?");

    private final EgressProxy proxy;
    private final EgressPolicy policy;
    private final Socket client;

    ProxyExchange(EgressProxy proxy, EgressPolicy policy, Socket client) {
        this.proxy = proxy;
        this.policy = policy;
        this.client = client;
    }

    void run() throws IOException {
        client.setSoTimeout(SETUP_MILLIS);
        InputStream in = new BufferedInputStream(client.getInputStream());
        HttpHead head;
        try {
            head = HttpHead.read(in);
        } catch (HttpHead.TooLargeException e) {
            answer("431 Request Header Fields Too Large", "egress.head");
            return;
        } catch (ProtocolException e) {
            answer("400 Bad Request", "egress.request");
            return;
        } catch (EOFException | SocketTimeoutException e) {
            return;
        }
        Optional<EgressPass> pass = head.first("Proxy-Authorization").flatMap(proxy::passOf);
        if (pass.isEmpty()) {
            answer("407 Proxy Authentication Required", "egress.pass");
            return;
        }
        pass.get().hold(client);
        try {
            serve(pass.get(), head, in);
        } finally {
            pass.get().release(client);
        }
    }

    /** Says that there are too many connections already. */
    void turnAway() throws IOException {
        answer("503 Service Unavailable", "egress.busy");
    }

    private void serve(EgressPass pass, HttpHead head, InputStream in) throws IOException {
        Matcher line = REQUEST_LINE.matcher(head.firstLine());
        if (!line.matches()) {
            answer("400 Bad Request", "egress.request");
            return;
        }
        String method = line.group(1);
        boolean tunnel = method.equals("CONNECT");
        String asked = line.group(2);
        try {
            WebAddress address = tunnel ? tunnelTo(asked) : WebAddress.parse(asked);
            if (!tunnel && address.secure()) {
                // Nobody asks a proxy to speak TLS in his place; a tunnel is the way.
                throw new Refusal.Invalid("url", "egress.scheme", "https");
            }
            List<InetAddress> checked = policy.addresses(address.authority(), pass.also());
            try (Socket server = connected(checked, address.authority().port())) {
                pass.hold(server);
                client.setSoTimeout(IDLE_MILLIS);
                if (tunnel) {
                    answerTunnelReady();
                    new Tunnel(client, in, server, IDLE_MILLIS).run();
                } else {
                    exchange(new Request(method, address, head), in, server);
                }
                pass.release(server);
            }
        } catch (Refusal.Invalid e) {
            pass.refused(e.code(), hostOf(asked));
            boolean unknown = e.code().equals("egress.unresolved");
            answer(unknown ? "502 Bad Gateway" : "403 Forbidden", e.code());
        } catch (UnreachableException e) {
            pass.refused("egress.unreachable", hostOf(asked));
            answer("502 Bad Gateway", "egress.unreachable");
        }
    }

    private record Request(String method, WebAddress address, HttpHead head) {}

    private void exchange(Request request, InputStream in, Socket server) throws IOException {
        MessageBody body;
        try {
            body = MessageBody.ofRequest(request.head());
        } catch (ProtocolException e) {
            answer("400 Bad Request", "egress.request");
            return;
        }
        if (request.head().first("Expect").isPresent()) {
            client.getOutputStream().write(ascii("HTTP/1.1 100 Continue\r\n\r\n"));
        }
        OutputStream up = server.getOutputStream();
        up.write(
                request.head()
                        .forwarded(
                                request.method() + " " + request.address().target() + " HTTP/1.1",
                                Optional.of(request.address().authority().asHeader())));
        body.copy(in, up);
        passBack(request.method(), server);
    }

    private void passBack(String method, Socket server) throws IOException {
        InputStream down = new BufferedInputStream(server.getInputStream(), MessageBody.BUFFER);
        HttpHead answer;
        MessageBody body;
        try {
            answer = HttpHead.read(down);
            while (status(answer) < 200) {
                answer = HttpHead.read(down);
            }
            body = MessageBody.ofAnswer(answer, method, status(answer));
        } catch (IOException e) {
            answer("502 Bad Gateway", "egress.answer");
            return;
        }
        OutputStream out = client.getOutputStream();
        out.write(answer.forwarded(answer.firstLine(), Optional.empty()));
        body.copy(down, out);
        out.flush();
    }

    private static int status(HttpHead answer) throws ProtocolException {
        Matcher line = STATUS_LINE.matcher(answer.firstLine());
        if (!line.matches()) {
            throw new ProtocolException("Not an HTTP answer");
        }
        return Integer.parseInt(line.group(1));
    }

    private static WebAddress tunnelTo(String asked) {
        return new WebAddress(true, WebAddress.authority(asked, 443), "");
    }

    private static String hostOf(String asked) {
        try {
            return asked.contains("://")
                    ? EgressPolicy.host(asked)
                    : tunnelTo(asked).authority().host();
        } catch (Refusal.Invalid e) {
            return asked.length() > 200 ? asked.substring(0, 200) : asked;
        }
    }

    private static Socket connected(List<InetAddress> checked, int port)
            throws UnreachableException {
        IOException last = new IOException("No address");
        for (InetAddress address : checked) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), SETUP_MILLIS);
                socket.setSoTimeout(IDLE_MILLIS);
                return socket;
            } catch (IOException e) {
                last = e;
                closeQuietly(socket);
            }
        }
        throw new UnreachableException(last);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It never was connected.
        }
    }

    private static final class UnreachableException extends IOException {
        UnreachableException(IOException cause) {
            super(cause);
        }
    }

    private void answerTunnelReady() throws IOException {
        client.getOutputStream().write(ascii("HTTP/1.1 200 Connection established\r\n\r\n"));
    }

    private void answer(String status, String code) throws IOException {
        String body = "MVidarr did not pass this request on: " + code + "\n";
        String head =
                "HTTP/1.1 "
                        + status
                        + "\r\n"
                        + (status.startsWith("407")
                                ? "Proxy-Authenticate: Basic realm=\"mvidarr\"\r\n"
                                : "")
                        + "X-Mvidarr-Refused: "
                        + code
                        + "\r\n"
                        + "Content-Type: text/plain; charset=us-ascii\r\n"
                        + "Content-Length: "
                        + body.length()
                        + "\r\n"
                        + "Connection: close\r\n\r\n";
        OutputStream out = new BufferedOutputStream(client.getOutputStream());
        out.write(ascii(head + body));
        out.flush();
        client.shutdownOutput();
        drain();
    }

    /** Takes what the client still sends, or the answer is lost to it through a reset. */
    private void drain() throws IOException {
        client.setSoTimeout(1_000);
        byte[] buffer = new byte[MessageBody.BUFFER];
        long left = 1 << 20;
        try {
            int read = client.getInputStream().read(buffer);
            while (read >= 0 && left > 0) {
                left -= read;
                read = client.getInputStream().read(buffer);
            }
        } catch (SocketTimeoutException e) {
            // Long enough.
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
