package org.mvidarr.bench;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Finds the end of an HTTP/1.1 answer that comes in pieces, by its length or its chunks (RFC 9112).
 */
final class HttpAnswer {
    private enum Part {
        HEAD,
        BODY,
        CHUNK_SIZE,
        CHUNK,
        CHUNK_END,
        TRAILER
    }

    private final StringBuilder line = new StringBuilder();
    private Part part = Part.HEAD;
    private int status;
    private long left;
    private long length;

    int status() {
        return status;
    }

    /** Bytes so far, headers included. */
    long length() {
        return length;
    }

    /** Waits for the next answer. */
    void begin() {
        line.setLength(0);
        part = Part.HEAD;
        status = 0;
        left = 0;
        length = 0;
    }

    /** Reads on; answers whether this was the last of it. */
    boolean take(ByteBuffer bytes) throws IOException {
        length += bytes.remaining();
        while (bytes.hasRemaining()) {
            if (part == Part.BODY || part == Part.CHUNK) {
                int step = (int) Math.min(left, bytes.remaining());
                bytes.position(bytes.position() + step);
                left -= step;
                if (left == 0 && part == Part.BODY) {
                    return true;
                }
                part = left == 0 ? Part.CHUNK_END : part;
            } else {
                char next = (char) (bytes.get() & 0xff);
                if (next == '\n' && lineEnds()) {
                    return true;
                }
                if (next != '\n' && next != '\r') {
                    line.append(next);
                }
            }
        }
        return false;
    }

    private boolean lineEnds() throws IOException {
        String text = line.toString();
        line.setLength(0);
        switch (part) {
            case HEAD -> {
                return headLine(text);
            }
            case CHUNK_SIZE -> {
                left = Long.parseLong(text.split(";", 2)[0].strip(), 16);
                part = left == 0 ? Part.TRAILER : Part.CHUNK;
            }
            case CHUNK_END -> part = Part.CHUNK_SIZE;
            case TRAILER -> {
                return text.isEmpty();
            }
            default -> throw new IOException("No line is expected in " + part);
        }
        return false;
    }

    private boolean headLine(String text) {
        if (status == 0) {
            status = Integer.parseInt(text.split(" ", 3)[1]);
            left = -1;
        } else if (text.regionMatches(true, 0, "content-length:", 0, 15)) {
            left = Long.parseLong(text.substring(15).strip());
        } else if (text.regionMatches(true, 0, "transfer-encoding: chunked", 0, 26)) {
            left = -2;
        } else if (text.isEmpty()) {
            part = left == -2 ? Part.CHUNK_SIZE : Part.BODY;
            return left == 0 || left == -1;
        }
        return false;
    }
}
