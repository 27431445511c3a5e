package org.mvidarr.platform.egress;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * Bytes both ways between two sockets, unread, until both sides have finished or nothing has moved
 * in either direction for too long.
 */
final class Tunnel {
    private static final int LOOK_MILLIS = 5_000;

    private final Socket client;
    private final InputStream fromClient;
    private final Socket server;
    private final long idleNanos;
    private volatile long lastMove = System.nanoTime();

    /**
     * @param fromClient the client's stream, which may hold bytes that were read ahead
     */
    Tunnel(Socket client, InputStream fromClient, Socket server, int idleMillis) {
        this.client = client;
        this.fromClient = fromClient;
        this.server = server;
        this.idleNanos = TimeUnit.MILLISECONDS.toNanos(idleMillis);
    }

    void run() throws IOException {
        client.setSoTimeout(LOOK_MILLIS);
        server.setSoTimeout(LOOK_MILLIS);
        Thread upwards =
                Thread.ofVirtual().name("egress-up").start(() -> pump(fromClient, client, server));
        pump(server.getInputStream(), server, client);
        try {
            upwards.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(InputStream in, Socket from, Socket to) {
        byte[] buffer = new byte[MessageBody.BUFFER];
        try {
            OutputStream out = to.getOutputStream();
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                out.write(buffer, 0, read);
                lastMove = System.nanoTime();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One broken direction breaks both; closing wakes the other thread.
            close(from);
            close(to);
        }
    }

    private int read(InputStream in, byte[] buffer) throws IOException {
        while (true) {
            try {
                return in.read(buffer);
            } catch (SocketTimeoutException e) {
                if (System.nanoTime() - lastMove > idleNanos) {
                    throw e;
                }
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed is what it should be.
        }
    }
}
