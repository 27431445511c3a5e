package org.mvidarr.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongFunction;

/**
 * Asks a server as a number of clients do that each wait for the answer before they ask again. One
 * thread and bare connections that are kept open, so that little of the machine goes to the asking.
 */
final class ClosedLoop {
    private final InetSocketAddress server;
    private final String headers;

    /**
     * @param headers further header lines of every request, each ended by CR LF
     */
    ClosedLoop(InetSocketAddress server, String headers) {
        this.server = server;
        this.headers =
                "Host: " + server.getHostString() + ":" + server.getPort() + "\r\n" + headers;
    }

    /**
     * What was seen.
     *
     * @param nanos time of each answer, ascending
     * @param refused answers other than 200
     * @param bytes of all answers, headers included
     */
    record Seen(long[] nanos, long refused, long bytes, Duration time) {
        /** Milliseconds that this share of the answers stayed under; NaN when none came. */
        double at(double share) {
            if (nanos.length == 0) {
                return Double.NaN;
            }
            return nanos[(int) Math.min(nanos.length - 1L, Math.round(nanos.length * share))] / 1e6;
        }

        double perSecond() {
            return nanos.length / (time.toNanos() / 1e9);
        }
    }

    /**
     * @param path of the n-th request, counted over all clients
     */
    Seen run(int clients, Duration time, LongFunction<String> path) throws IOException {
        long asked = 0;
        long refused = 0;
        long bytes = 0;
        Times times = new Times();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Client> open = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < clients; i++) {
                Client client = new Client(SocketChannel.open(server));
                client.channel.configureBlocking(false);
                client.channel.register(selector, SelectionKey.OP_READ, client);
                open.add(client);
                client.ask(path.apply(asked++));
            }
            while (System.nanoTime() < end) {
                selector.select(100);
                for (SelectionKey key : selector.selectedKeys()) {
                    Client client = (Client) key.attachment();
                    if (client.read()) {
                        times.add(System.nanoTime() - client.askedAt);
                        refused += client.answer.status() == 200 ? 0 : 1;
                        bytes += client.answer.length();
                        client.ask(path.apply(asked++));
                    }
                }
                selector.selectedKeys().clear();
            }
        } finally {
            for (Client client : open) {
                client.channel.close();
            }
        }
        return new Seen(
                times.sorted(), refused, bytes, Duration.ofNanos(System.nanoTime() - start));
    }

    /** One connection and what has come of its present answer. */
    private final class Client {
        final SocketChannel channel;
        final HttpAnswer answer = new HttpAnswer();
        final ByteBuffer buffer = ByteBuffer.allocate(64 * 1024);
        long askedAt;

        Client(SocketChannel channel) throws IOException {
            this.channel = channel;
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }

        void ask(String path) throws IOException {
            answer.begin();
            askedAt = System.nanoTime();
            ByteBuffer request =
                    ByteBuffer.wrap(
                            ("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            while (request.hasRemaining()) {
                channel.write(request);
            }
        }

        /** Whether the answer is whole. */
        boolean read() throws IOException {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                throw new IOException("The server closed a connection");
            }
            buffer.flip();
            return answer.take(buffer);
        }
    }

    /** A list of numbers without objects. */
    private static final class Times {
        private long[] values = new long[1024];
        private int count;

        void add(long value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, count * 2);
            }
            values[count++] = value;
        }

        long[] sorted() {
            long[] all = Arrays.copyOf(values, count);
            Arrays.sort(all);
            return all;
        }
    }
}
