package org.mvidarr.platform.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * What counts as one place in the network: an IPv4 address, or the /64 of an IPv6 address, of which
 * one household or one rented machine has 2^64 addresses to choose from.
 */
public final class AddressBlock {
    private static final int NETWORK_BYTES = 8;

    private AddressBlock() {}

    /**
     * @param address as {@link Client} gives it; what is no address stays as it is
     */
    public static String of(String address) {
        InetAddress known = Proxies.address(address).orElse(null);
        if (!(known instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = known.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
