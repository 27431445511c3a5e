package org.mvidarr.platform.egress;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public internet from all others. Follows the special-purpose registries of
 * IANA (RFC 6890 and its updates): whatever is not globally reachable is not public, and an IPv6
 * address that carries an IPv4 address is only as public as that one.
 */
final class PublicAddresses {
    private static final List<Network> SPECIAL_IPV4 =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    private static final Network GLOBAL_UNICAST = Network.parse("2000::/3");
    private static final Network NAT64 = Network.parse("64:ff9b::/96");
    private static final Network SIX_TO_FOUR = Network.parse("2002::/16");
    private static final int NAT64_OFFSET = 12;
    private static final int SIX_TO_FOUR_OFFSET = 2;

    /**
     * Parts of the global block that lead elsewhere: protocol assignments with Teredo, examples.
     */
    private static final List<Network> SPECIAL_IPV6 =
            networks("2001::/23", "2001:db8::/32", "3fff::/20");

    private PublicAddresses() {}

    static boolean contain(InetAddress address) {
        // IPv4-mapped addresses arrive here as IPv4: InetAddress unwraps them itself.
        if (address instanceof Inet4Address) {
            return !within(SPECIAL_IPV4, address);
        }
        if (NAT64.contains(address)) {
            return contain(embedded(address, NAT64_OFFSET));
        }
        if (SIX_TO_FOUR.contains(address)) {
            return contain(embedded(address, SIX_TO_FOUR_OFFSET));
        }
        return GLOBAL_UNICAST.contains(address) && !within(SPECIAL_IPV6, address);
    }

    private static InetAddress embedded(InetAddress address, int offset) {
        try {
            return InetAddress.getByAddress(
                    Arrays.copyOfRange(address.getAddress(), offset, offset + 4));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("Four bytes are always an address", e);
        }
    }

    private static boolean within(List<Network> networks, InetAddress address) {
        return networks.stream().anyMatch(network -> network.contains(address));
    }

    private static List<Network> networks(String... texts) {
        return Arrays.stream(texts).map(Network::parse).toList();
    }
}
