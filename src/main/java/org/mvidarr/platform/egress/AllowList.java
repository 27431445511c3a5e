package org.mvidarr.platform.egress;

import org.jspecify.annotations.Nullable;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Exceptions from the rule that only public addresses are reached, made by whoever runs the server:
 * a comma list of host names, addresses and networks, the first two with a port if only that port
 * is meant. {@code media.lan, nas.lan:8080, 192.168.1.20, [fd00::5]:80, 10.1.0.0/16}
 */
public final class AllowList {
    /** No exceptions. */
    public static final AllowList NOTHING = new AllowList(List.of());

    private static final System.Logger LOG = System.getLogger(AllowList.class.getName());
    private static final int ANY_PORT = -1;

    private final List<Entry> entries;

    /** Exactly one of name and network is set. */
    private record Entry(@Nullable String name, @Nullable Network network, int port) {
        boolean names(String host) {
            return name != null && name.equals(host);
        }

        boolean covers(InetAddress address) {
            return network != null && network.contains(address);
        }

        boolean meansPort(int asked) {
            return port == ANY_PORT || port == asked;
        }
    }

    private AllowList(List<Entry> entries) {
        this.entries = entries;
    }

    /** Reads the setting. An entry that cannot be read is logged and allows nothing. */
    public static AllowList parse(String setting) {
        List<Entry> entries = new ArrayList<>();
        for (String text : setting.split(",")) {
            if (text.isBlank()) {
                continue;
            }
            try {
                entries.add(entry(text.strip().toLowerCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "MVIDARR_EGRESS_ALLOW: ''{0}'' is neither a host, an address nor a network;"
                                + " ignored",
                        text.strip());
            }
        }
        return new AllowList(List.copyOf(entries));
    }

    /** Whether the host was named, so that its addresses need no look. */
    boolean allowsHost(String host, int port) {
        return entries.stream().anyMatch(entry -> entry.names(host) && entry.meansPort(port));
    }

    boolean allowsAddress(InetAddress address, int port) {
        return entries.stream().anyMatch(entry -> entry.covers(address) && entry.meansPort(port));
    }

    private static Entry entry(String text) {
        if (text.indexOf('/') >= 0
                || text.indexOf(':') != text.lastIndexOf(':') && !text.startsWith("[")) {
            return new Entry(null, Network.parse(text), ANY_PORT);
        }
        Authority authority = Authority.parse(text, ANY_PORT);
        return authority.isLiteral()
                ? new Entry(null, Network.parse(authority.host()), authority.port())
                : new Entry(authority.host(), null, authority.port());
    }
}
