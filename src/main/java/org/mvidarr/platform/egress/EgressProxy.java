package org.mvidarr.platform.egress;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An HTTP/1.1 forward proxy on the loopback address through which yt-dlp has to go. Every request
 * of such a program is a request here: the page, each redirect, playlist, segment, key and picture.
 * Each is checked against {@link EgressPolicy} after its name was resolved, and the connection goes
 * to the address that was checked.
 *
 * <p>Only holders of an {@link EgressPass} are served, so that other users of this machine cannot
 * borrow the proxy's place in the network. Started by the first pass, stopped with the application.
 */
@ApplicationScoped
public class EgressProxy {
    private static final System.Logger LOG = System.getLogger(EgressProxy.class.getName());
    private static final int MAX_CONNECTIONS = 256;
    private static final int BACKLOG = 64;
    private static final int SECRET_BYTES = 24;
    private static final String SCHEME = "Pass ";

    @Inject EgressPolicy policy;

    private final Map<String, EgressPass> passes = new ConcurrentHashMap<>();
    private final AtomicLong lastPass = new AtomicLong();
    private final Semaphore places = new Semaphore(MAX_CONNECTIONS);
    private final SecureRandom random = new SecureRandom();
    private @Nullable ServerSocket listening;

    @Inject
    EgressProxy() {}

    public EgressProxy(EgressPolicy policy) {
        this.policy = policy;
    }

    /** Hands out a new pass, and starts the proxy if it is the first. */
    public EgressPass open() {
        return open(AllowList.NOTHING);
    }

    /**
     * @param also what may be reached with this pass besides what everybody may
     */
    EgressPass open(AllowList also) {
        start();
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        EgressPass pass =
                new EgressPass(
                        this,
                        "p" + lastPass.incrementAndGet(),
                        HexFormat.of().formatHex(secret),
                        also);
        passes.put(pass.name(), pass);
        return pass;
    }

    /** Ends all passes and their connections, and stops listening. */
    @PreDestroy
    public synchronized void stop() {
        passes.values().forEach(EgressPass::close);
        if (listening != null) {
            try {
                listening.close();
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "Closing the egress proxy", e);
            }
            listening = null;
        }
    }

    synchronized int port() {
        if (listening == null) {
            throw new IllegalStateException("The egress proxy is not running");
        }
        return listening.getLocalPort();
    }

    void forget(EgressPass pass) {
        passes.remove(pass.name(), pass);
    }

    /** The pass that the value of a Proxy-Authorization header proves. */
    Optional<EgressPass> passOf(String header) {
        // Java sends no Basic credentials to a proxy that is asked for a tunnel, unless the whole
        // machine allows it; ours is known by a name of its own too.
        boolean known =
                header.regionMatches(true, 0, "Basic ", 0, 6)
                        || header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        if (!known) {
            return Optional.empty();
        }
        byte[] given;
        try {
            given = Base64.getDecoder().decode(header.substring(header.indexOf(' ')).strip());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String text = new String(given, StandardCharsets.US_ASCII);
        String name = text.substring(0, Math.max(0, text.indexOf(':')));
        return Optional.ofNullable(passes.get(name))
                .filter(
                        pass -> {
                            String expected = pass.name() + ":" + pass.secret();
                            return MessageDigest.isEqual(
                                    given, expected.getBytes(StandardCharsets.US_ASCII));
                        });
    }

    private synchronized void start() {
        if (listening != null) {
            return;
        }
        try {
            ServerSocket socket = new ServerSocket(0, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
            listening = socket;
            Thread.ofVirtual().name("egress-proxy").start(() -> accept(socket));
        } catch (IOException e) {
            throw new UncheckedIOException("The egress proxy cannot listen on 127.0.0.1", e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().name("egress").start(() -> serve(client));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.log(System.Logger.Level.WARNING, "The egress proxy missed a connection", e);
                }
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            ProxyExchange exchange = new ProxyExchange(this, policy, client);
            if (places.tryAcquire()) {
                try {
                    exchange.run();
                } finally {
                    places.release();
                }
            } else {
                exchange.turnAway();
            }
        } catch (IOException e) {
            // Either side hung up in the middle: daily bread of a proxy, and the program that
            // downloads reports it in its own words.
            LOG.log(System.Logger.Level.DEBUG, "An exchange of the egress proxy ended early", e);
        }
    }
}
