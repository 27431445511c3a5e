package org.mvidarr.platform.egress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** How the end of an HTTP/1.1 message's body is found (RFC 9112, section 6.3). */
sealed interface MessageBody {
    /** Passes the body on byte for byte as it arrives, framing included. */
    void copy(InputStream in, OutputStream out) throws IOException;

    /** The body of a request; without any word about it there is none. */
    static MessageBody ofRequest(HttpHead head) throws ProtocolException {
        return of(head, new Sized(0));
    }

    /** The body of an answer; without any word about it, it lasts until the server hangs up. */
    static MessageBody ofAnswer(HttpHead head, String method, int status) throws ProtocolException {
        boolean bodiless = method.equals("HEAD") || status == 204 || status == 304;
        return bodiless ? new Sized(0) : of(head, new UntilClosed());
    }

    private static MessageBody of(HttpHead head, MessageBody unsaid) throws ProtocolException {
        List<String> codings = head.all("transfer-encoding");
        List<String> lengths = head.all("content-length").stream().distinct().toList();
        if (!codings.isEmpty()) {
            // Both together are how one message is made to look like two.
            if (!lengths.isEmpty()
                    || codings.size() > 1
                    || !codings.getFirst().toLowerCase(Locale.ROOT).equals("chunked")) {
                throw new ProtocolException("Unclear length of the body");
            }
            return new Chunked();
        }
        if (lengths.isEmpty()) {
            return unsaid;
        }
        String length = lengths.getFirst();
        if (lengths.size() > 1 || !length.matches("[0-9]{1,18}")) {
            throw new ProtocolException("Unclear length of the body");
        }
        return new Sized(Long.parseLong(length));
    }

    /** A body of so many bytes. */
    record Sized(long bytes) implements MessageBody {
        @Override
        public void copy(InputStream in, OutputStream out) throws IOException {
            byte[] buffer = new byte[BUFFER];
            long left = bytes;
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("Closed in the middle of a body");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }

    /** A body in chunks that ends with an empty one and perhaps trailing fields. */
    record Chunked() implements MessageBody {
        private static final int MAX_LINE = 8 * 1024;

        @Override
        public void copy(InputStream in, OutputStream out) throws IOException {
            long size;
            do {
                String line = line(in, out);
                size = size(line);
                new Sized(size).copy(in, out);
                if (size > 0 && !line(in, out).isEmpty()) {
                    throw new ProtocolException("A chunk is longer than it says");
                }
            } while (size > 0);
            while (!line(in, out).isEmpty()) {
                // Trailing fields go on as they are.
            }
        }

        private static long size(String line) throws ProtocolException {
            int end = line.indexOf(';');
            String digits = (end < 0 ? line : line.substring(0, end)).strip();
            if (!digits.matches("[0-9A-Fa-f]{1,15}")) {
                throw new ProtocolException("Not the size of a chunk");
            }
            return Long.parseLong(digits, 16);
        }

        private static String line(InputStream in, OutputStream out) throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0 || line.length() == MAX_LINE) {
                    throw new ProtocolException("Broken chunk");
                }
                line.append((char) c);
            }
            out.write((line + "\n").getBytes(StandardCharsets.ISO_8859_1));
            return line.toString().strip();
        }
    }

    /** A body that ends with the connection. */
    record UntilClosed() implements MessageBody {
        @Override
        public void copy(InputStream in, OutputStream out) throws IOException {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
            }
        }
    }

    /** Large enough to keep the system calls few, small enough for hundreds of exchanges. */
    int BUFFER = 32 * 1024;
}
