package org.mvidarr.platform.egress;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Leave to use the proxy, for one piece of work: a secret nobody else has, a record of what was
 * refused to it, and an end. Closing it cuts every connection made with it. Safe for use by several
 * threads.
 */
public final class EgressPass implements AutoCloseable {
    private static final int MAX_REFUSALS = 20;

    private final EgressProxy proxy;
    private final String name;
    private final String secret;
    private final AllowList also;
    private final List<Refused> refusals = new ArrayList<>();
    private final Set<Closeable> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * One request that was not let through.
     *
     * @param code such as {@code egress.address}, {@code egress.scheme}; {@code egress.unresolved}
     *     when the host's name is unknown and {@code egress.unreachable} when nobody answered there
     * @param host the host that was asked for
     */
    public record Refused(String code, String host) {
        /** Whether the network is to blame, and not the policy. */
        public boolean unreachable() {
            return code.equals("egress.unresolved") || code.equals("egress.unreachable");
        }
    }

    EgressPass(EgressProxy proxy, String name, String secret, AllowList also) {
        this.also = also;
        this.proxy = proxy;
        this.name = name;
        this.secret = secret;
    }

    /**
     * The proxy with this pass's credentials, as programs take it. Contains a secret: never log it.
     */
    public URI proxy() {
        return URI.create("http://" + name + ":" + secret + "@127.0.0.1:" + proxy.port());
    }

    /** What was refused so far, oldest first; only the first {@value #MAX_REFUSALS} are kept. */
    public List<Refused> refusals() {
        synchronized (refusals) {
            return List.copyOf(refusals);
        }
    }

    @Override
    public void close() {
        closed = true;
        proxy.forget(this);
        connections.forEach(EgressPass::cut);
    }

    /** Value of the header Proxy-Authorization for a program of ours. Never log it. */
    String authorization() {
        return "Pass "
                + Base64.getEncoder()
                        .encodeToString((name + ":" + secret).getBytes(StandardCharsets.US_ASCII));
    }

    /** What may be reached with this pass besides what everybody may. */
    AllowList also() {
        return also;
    }

    String name() {
        return name;
    }

    String secret() {
        return secret;
    }

    void refused(String code, String host) {
        synchronized (refusals) {
            if (refusals.size() < MAX_REFUSALS) {
                refusals.add(new Refused(code, host));
            }
        }
    }

    /** Lets the connection live no longer than this pass. */
    void hold(Closeable connection) {
        connections.add(connection);
        if (closed) {
            cut(connection);
        }
    }

    void release(Closeable connection) {
        connections.remove(connection);
    }

    private static void cut(Closeable connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }
}
