package org.mvidarr.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a request really comes from. {@code X-Forwarded-For}, {@code -Proto} and {@code -Host}
 * count only when a configured proxy sent them; of the addresses the right-most that is no proxy,
 * since everything left of it was written by the client. Whoever needs the address of a request
 * asks here and not the request itself, which may be the one before the filters.
 *
 * @param address as text, without brackets or port
 * @param secure whether the browser's connection is encrypted
 * @param host host name, and port unless it is the usual one; null when the client names none
 */
public record Client(String address, boolean secure, @Nullable String host) {
    private static final String KNOWN = "mvidarr.client";
    private static final Pattern HOST =
            Pattern.compile("[A-Za-z0-9._-]+(:\\d{1,5})?|\\[[0-9A-Fa-f:.]+](:\\d{1,5})?");
    private static final int LONGEST_HOST = 255;

    /** The client of this request, found out once. */
    public static Client of(HttpServletRequest request) {
        if (request.getAttribute(KNOWN) instanceof Client known) {
            return known;
        }
        Client client = of(request, Proxies.configured());
        request.setAttribute(KNOWN, client);
        return client;
    }

    static Client of(HttpServletRequest request, Proxies proxies) {
        String peer = request.getRemoteAddr();
        String host = request.getHeader("Host");
        if (!proxies.include(peer)) {
            return new Client(peer, request.isSecure(), host);
        }
        String scheme = last(request, "X-Forwarded-Proto").orElse(request.getScheme());
        String named =
                last(request, "X-Forwarded-Host")
                        .filter(
                                text ->
                                        text.length() <= LONGEST_HOST
                                                && HOST.matcher(text).matches())
                        .orElse(host);
        return new Client(
                farthest(peer, values(request, "X-Forwarded-For"), proxies),
                scheme.equalsIgnoreCase("https"),
                named);
    }

    /** Scheme and authority for addresses that leave the server, such as those in a feed. */
    public String origin() {
        return (secure ? "https://" : "http://") + (host == null ? "localhost" : host);
    }

    /** Goes from proxy to proxy until one tells of an address that is none. */
    private static String farthest(String peer, List<String> path, Proxies proxies) {
        String client = peer;
        for (int i = path.size() - 1; i >= 0; i--) {
            Optional<InetAddress> before = Proxies.address(path.get(i));
            if (before.isEmpty()) {
                return client;
            }
            client = before.get().getHostAddress();
            if (!proxies.include(client)) {
                return client;
            }
        }
        return client;
    }

    /** What the nearest proxy wrote. */
    private static Optional<String> last(HttpServletRequest request, String header) {
        List<String> values = values(request, header);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** The values of all headers of the name, which may also be joined by commas. */
    private static List<String> values(HttpServletRequest request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",")) {
                values.add(value.strip());
            }
        }
        return values;
    }
}
