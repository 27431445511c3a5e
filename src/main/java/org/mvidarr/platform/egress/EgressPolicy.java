package org.mvidarr.platform.egress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.Refusal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * What may be reached from here: http and https, at public addresses only, since an address pasted
 * by a user or found in a foreign page must not lead into the network this server stands in.
 * Exceptions are a deployment setting, {@code MVIDARR_EGRESS_ALLOW}; see {@link AllowList}.
 *
 * <p>Checking an address at the door is a courtesy to the user. What counts is the check in {@link
 * EgressProxy}, made for every single request at the moment of connecting.
 */
@ApplicationScoped
public class EgressPolicy {
    private final AllowList allowed;
    private final Resolver resolver;

    /** How names become addresses; the system's way in production. */
    @FunctionalInterface
    public interface Resolver {
        /**
         * @return at least one address
         */
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** For the container's stand-in object only. */
    EgressPolicy() {
        this(AllowList.NOTHING, InetAddress::getAllByName);
    }

    @Inject
    EgressPolicy(@ConfigProperty(name = "MVIDARR_EGRESS_ALLOW") Optional<String> allow) {
        this(AllowList.parse(allow.orElse("")), InetAddress::getAllByName);
    }

    public EgressPolicy(AllowList allowed, Resolver resolver) {
        this.allowed = allowed;
        this.resolver = resolver;
    }

    /**
     * Checks an address from outside as far as it can be known now. Asks a name server.
     *
     * @return the address without surrounding blanks, fit to be given to a program
     * @throws Refusal.Invalid for the field {@code url}: not http or https, holds a password, leads
     *     to an address that is not public, or its host is unknown
     */
    public String accept(String url) {
        String trimmed = url.strip();
        Authority authority = WebAddress.parse(trimmed).authority();
        List<InetAddress> unused = addresses(authority);
        return trimmed;
    }

    /**
     * Whether secrets may travel to this address: it is https, or leads to this very machine, or
     * whoever runs the server has named its host in {@code MVIDARR_EGRESS_ALLOW}.
     *
     * @throws Refusal.Invalid when it is no web address
     */
    public boolean isConfidential(String url) {
        WebAddress address = WebAddress.parse(url.strip());
        Authority authority = address.authority();
        if (address.secure()
                || authority.host().equals("localhost")
                || allowed.allowsHost(authority.host(), authority.port())) {
            return true;
        }
        if (!authority.isLiteral()) {
            return false;
        }
        InetAddress literal = InetAddress.ofLiteral(authority.host());
        return literal.isLoopbackAddress() || allowed.allowsAddress(literal, authority.port());
    }

    /**
     * The host of an address that was accepted, for pacing and display.
     *
     * @throws Refusal.Invalid when it is no web address
     */
    public static String host(String url) {
        return WebAddress.parse(url).authority().host();
    }

    /**
     * The addresses of a host, every one of them checked. Connect to these and do not look the name
     * up again: the next answer may be another.
     *
     * @throws Refusal.Invalid when the name is unknown or one of its addresses may not be reached
     */
    List<InetAddress> addresses(Authority authority) {
        return addresses(authority, AllowList.NOTHING);
    }

    /**
     * The same with exceptions of the caller's own.
     *
     * @param also taken in addition to the deployment's
     */
    List<InetAddress> addresses(Authority authority, AllowList also) {
        List<InetAddress> found = List.of(resolved(authority));
        if (allowed.allowsHost(authority.host(), authority.port())
                || also.allowsHost(authority.host(), authority.port())) {
            return found;
        }
        for (InetAddress address : found) {
            if (!PublicAddresses.contain(address)
                    && !allowed.allowsAddress(address, authority.port())
                    && !also.allowsAddress(address, authority.port())) {
                throw new Refusal.Invalid("url", "egress.address", authority.host());
            }
        }
        return found;
    }

    private InetAddress[] resolved(Authority authority) {
        if (authority.isLiteral()) {
            return new InetAddress[] {InetAddress.ofLiteral(authority.host())};
        }
        try {
            return resolver.addresses(authority.host());
        } catch (UnknownHostException e) {
            throw new Refusal.Invalid("url", "egress.unresolved", authority.host());
        }
    }
}
