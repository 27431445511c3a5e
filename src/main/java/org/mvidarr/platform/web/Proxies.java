package org.mvidarr.platform.web;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.egress.Network;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The reverse proxies in front of this server, whose word about a request is believed. */
final class Proxies {
    private static final Logger LOG = System.getLogger("org.mvidarr.web");

    private final List<Network> networks;

    private Proxies(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** What the deployment setting {@code MVIDARR_PROXIES} names; nobody when it is not set. */
    static Proxies configured() {
        return Known.PROXIES;
    }

    /**
     * @param list addresses and networks such as {@code 10.0.0.2, fd00::/8}; an entry that is
     *     neither is logged and believes nobody
     */
    static Proxies parse(String list) {
        List<Network> networks = new ArrayList<>();
        for (String entry : list.split(",")) {
            if (!entry.isBlank()) {
                try {
                    networks.add(Network.parse(entry.strip()));
                } catch (IllegalArgumentException e) {
                    LOG.log(
                            Level.WARNING,
                            "MVIDARR_PROXIES: ''{0}'' is neither an address nor a network; ignored",
                            entry.strip());
                }
            }
        }
        return new Proxies(networks);
    }

    boolean include(@Nullable String address) {
        return !networks.isEmpty()
                && address(address)
                        .filter(known -> networks.stream().anyMatch(net -> net.contains(known)))
                        .isPresent();
    }

    /**
     * The address in the form the server itself uses.
     *
     * @param text an entry of {@code X-Forwarded-For}: an address, in brackets or not, with or
     *     without a port
     */
    static Optional<InetAddress> address(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        String host = text.strip();
        int bracket = host.indexOf(']');
        if (host.startsWith("[") && bracket > 0) {
            host = host.substring(1, bracket);
        } else if (host.indexOf(':') > 0 && host.indexOf(':') == host.lastIndexOf(':')) {
            host = host.substring(0, host.indexOf(':'));
        }
        try {
            return Optional.of(InetAddress.ofLiteral(host));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Read once, at the first request. */
    private static final class Known {
        private static final Proxies PROXIES =
                parse(
                        ConfigProvider.getConfig()
                                .getOptionalValue("MVIDARR_PROXIES", String.class)
                                .orElse(""));
    }
}
