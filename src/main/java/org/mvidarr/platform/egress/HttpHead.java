package org.mvidarr.platform.egress;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** First line and header fields of an HTTP/1.1 message. */
final class HttpHead {
    /** Larger heads are refused. Cookies of video sites reach 8 KiB. */
    static final int MAX_BYTES = 64 * 1024;

    /** Meant for the next hop only (RFC 9110, section 7.6.1), besides those Connection names. */
    private static final Set<String> HOP_BY_HOP =
            Set.of(
                    "connection",
                    "proxy-connection",
                    "keep-alive",
                    "proxy-authorization",
                    "proxy-authenticate",
                    "te",
                    "trailer",
                    "upgrade",
                    "expect");

    private final String firstLine;
    private final List<Field> fields;

    private record Field(String name, String value) {
        boolean is(String other) {
            return name.equalsIgnoreCase(other);
        }
    }

    /** The head is larger than {@link #MAX_BYTES}. */
    static final class TooLargeException extends IOException {}

    private HttpHead(String firstLine, List<Field> fields) {
        this.firstLine = firstLine;
        this.fields = fields;
    }

    /**
     * Reads up to and including the empty line; the stream then stands at the body.
     *
     * @throws EOFException when the other side closes before that
     * @throws ProtocolException when it is not HTTP
     */
    static HttpHead read(InputStream in) throws IOException {
        int[] left = {MAX_BYTES};
        String first = line(in, left);
        List<Field> fields = new ArrayList<>();
        for (String line = line(in, left); !line.isEmpty(); line = line(in, left)) {
            int colon = line.indexOf(':');
            if (colon < 1 || !isToken(line.substring(0, colon))) {
                throw new ProtocolException("Not a header field");
            }
            fields.add(new Field(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        return new HttpHead(first, fields);
    }

    String firstLine() {
        return firstLine;
    }

    Optional<String> first(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).findFirst();
    }

    List<String> all(String name) {
        return fields.stream().filter(field -> field.is(name)).map(Field::value).toList();
    }

    /**
     * The head for the next hop: another first line, a fixed Host if one is given, nothing that was
     * meant for us alone, and one exchange per connection.
     */
    byte[] forwarded(String newFirstLine, Optional<String> host) {
        Set<String> dropped = new HashSet<>(HOP_BY_HOP);
        host.ifPresent(unused -> dropped.add("host"));
        for (String names : all("connection")) {
            for (String name : names.toLowerCase(Locale.ROOT).split(",")) {
                dropped.add(name.strip());
            }
        }
        // How long the body is must survive whatever Connection claims.
        dropped.remove("content-length");
        dropped.remove("transfer-encoding");
        StringBuilder text = new StringBuilder(newFirstLine).append("\r\n");
        host.ifPresent(name -> text.append("Host: ").append(name).append("\r\n"));
        for (Field field : fields) {
            if (!dropped.contains(field.name().toLowerCase(Locale.ROOT))) {
                text.append(field.name()).append(": ").append(field.value()).append("\r\n");
            }
        }
        text.append("Connection: close\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String line(InputStream in, int[] left) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("Closed in the middle of a head");
            }
            if (--left[0] < 0) {
                throw new TooLargeException();
            }
            line.append((char) c);
        }
        int length = line.length();
        if (length > 0 && line.charAt(length - 1) == '\r') {
            line.setLength(length - 1);
        }
        if (line.indexOf("\r") >= 0 || line.indexOf("\0") >= 0) {
            throw new ProtocolException("Control character in a head");
        }
        return line.toString();
    }

    private static boolean isToken(String name) {
        return name.chars()
                .allMatch(c -> c > ' ' && c < 0x7F && "()<>@,;:\\\"/[]?={}".indexOf(c) < 0);
    }
}
