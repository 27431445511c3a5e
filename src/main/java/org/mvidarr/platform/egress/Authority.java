package org.mvidarr.platform.egress;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Host and port as they stand in a web address.
 *
 * @param host lower case, in ASCII, without a final dot; an IPv6 address without brackets
 */
record Authority(String host, int port) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_NAME = 253;
    private static final Pattern NAME =
            Pattern.compile("[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\\.[a-z0-9_](?:[a-z0-9_-]{0,62}))*");
    private static final Pattern ENDS_IN_NUMBER =
            Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)");
    private static final Pattern DOTTED_QUAD =
            Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

    /**
     * Reads {@code host}, {@code host:port} or {@code [v6]:port}. Numbers are taken as an IPv4
     * address in its one plain spelling only; octal, hexadecimal, short and single-number spellings
     * are refused because programs disagree about what they mean.
     *
     * @param defaultPort what a missing port means
     * @throws IllegalArgumentException when it is no host, or no port from 1 to 65535
     */
    static Authority parse(String text, int defaultPort) {
        int colon = text.lastIndexOf(':');
        boolean hasPort = colon > text.lastIndexOf(']') && colon >= 0;
        String host = hasPort ? text.substring(0, colon) : text;
        String port = hasPort ? text.substring(colon + 1) : "";
        return new Authority(host(host), port.isEmpty() ? defaultPort : port(port));
    }

    /** Whether the host is an address and needs no name server. */
    boolean isLiteral() {
        return host.indexOf(':') >= 0 || DOTTED_QUAD.matcher(host).matches();
    }

    /** As it is written in a Host header of plain HTTP. */
    String asHeader() {
        String name = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
        return port == 80 ? name : name + ":" + port;
    }

    private static String host(String text) {
        if (text.startsWith("[") && text.endsWith("]")) {
            String address = text.substring(1, text.length() - 1);
            if (address.indexOf(':') < 0 || address.indexOf('%') >= 0) {
                throw new IllegalArgumentException("Not an IPv6 address");
            }
            return InetAddress.ofLiteral(address) instanceof Inet4Address mapped
                    ? mapped.getHostAddress()
                    : address.toLowerCase(Locale.ROOT);
        }
        String name = IDN.toASCII(text).toLowerCase(Locale.ROOT);
        if (name.endsWith(".")) {
            name = name.substring(0, name.length() - 1);
        }
        if (name.length() > MAX_NAME || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a host name");
        }
        if (ENDS_IN_NUMBER.matcher(name).matches()) {
            if (!DOTTED_QUAD.matcher(name).matches()) {
                throw new OddAddressException();
            }
            InetAddress unused = InetAddress.ofLiteral(name);
        }
        return name;
    }

    private static int port(String text) {
        int port = text.length() <= 5 ? Integer.parseInt(text) : 0;
        if (port < 1 || port > MAX_PORT || !Character.isDigit(text.charAt(0))) {
            throw new IllegalArgumentException("Not a port");
        }
        return port;
    }

    /** An IPv4 address in another than its plain spelling. */
    static final class OddAddressException extends IllegalArgumentException {
        OddAddressException() {
            super("Not the plain spelling of an address");
        }
    }
}
