package org.mvidarr.platform.egress;

import java.net.InetAddress;
import java.util.Arrays;

/** A block of addresses in CIDR notation; a single address is a block of one. */
public record Network(InetAddress base, int prefix) {

    /**
     * Reads {@code 10.0.0.0/8}, {@code fd00::/8}, {@code 127.0.0.1} or {@code ::1}; never asks a
     * name server.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Network parse(String text) {
        int slash = text.indexOf('/');
        InetAddress base = InetAddress.ofLiteral(slash < 0 ? text : text.substring(0, slash));
        int bits = base.getAddress().length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("No such prefix length: " + text);
        }
        return new Network(base, prefix);
    }

    public boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = prefix / 8;
        if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        int rest = prefix % 8;
        int mask = 0xFF << (8 - rest);
        return rest == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }
}
