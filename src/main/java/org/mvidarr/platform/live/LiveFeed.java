package org.mvidarr.platform.live;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.json.Json;

import org.mvidarr.platform.Changed;
import org.mvidarr.platform.Signal;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

import javax.sql.DataSource;

/**
 * Carries {@link Changed} and {@link Signal} to every server. Changes are collected for a third of
 * a second and sent as keys ("v:12"), never as data; each server pushes them to its open pages,
 * which fetch what they show. What is sent while PostgreSQL is away is lost, so pages also refresh
 * after a reconnection.
 */
@ApplicationScoped
public class LiveFeed {
    private static final Logger LOG = System.getLogger("org.mvidarr.live");
    private static final String CHANNEL = "mvidarr";
    private static final int COLLECT_MILLIS = 330;
    private static final int WAIT_MILLIS = 2_000;
    private static final int PAUSE_MILLIS = 2_000;
    private static final int MOST_KEYS = 200;

    /** {@link #stretch} while words may have been missed. */
    static final long DEAF = 0;

    /** The server asks every two seconds whether the connection still holds. */
    private static final Duration BELIEVED = Duration.ofSeconds(5);

    @Resource(lookup = "jdbc/mvidarr")
    DataSource database;

    @Resource ContextService contexts;

    @Inject Event<Signal> signals;

    private final Set<String> pending = new LinkedHashSet<>();
    private volatile boolean running = true;
    private volatile Heard heard = new Heard(DEAF, 0);

    /**
     * @param stretch number of the connection
     * @param at nanoseconds, when it was last known to hold
     */
    private record Heard(long stretch, long at) {}

    void start(@Observes Startup event) {
        Executor inApplication = contexts.currentContextExecutor();
        Thread.ofVirtual().name("live-listen").start(() -> inApplication.execute(this::listen));
        Thread.ofVirtual().name("live-send").start(() -> inApplication.execute(this::send));
    }

    @PreDestroy
    void stop() {
        running = false;
    }

    /**
     * Names the unbroken time in which this server has heard every word of the others, but for the
     * last moment: what is kept here until a change is told may be used while it stays the same. 0
     * while it may have missed some; a connection that has silently died counts as such after five
     * seconds.
     */
    public long stretch() {
        Heard last = heard;
        return System.nanoTime() - last.at < BELIEVED.toNanos() ? last.stretch : DEAF;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        add(change.kind() + ":" + change.id());
    }

    void signalled(@Observes(during = TransactionPhase.AFTER_SUCCESS) Signal signal) {
        if (!signal.received()) {
            add("!" + signal.topic() + " " + signal.text());
        }
    }

    private void add(String word) {
        synchronized (pending) {
            if (pending.size() < MOST_KEYS * 10) {
                pending.add(word);
            }
        }
    }

    private List<String> take() {
        synchronized (pending) {
            List<String> taken = pending.stream().limit(MOST_KEYS).toList();
            pending.removeAll(Set.copyOf(taken));
            return taken;
        }
    }

    private void send() {
        while (running) {
            pause(COLLECT_MILLIS);
            List<String> words = take();
            if (words.isEmpty()) {
                continue;
            }
            try (Connection connection = database.getConnection();
                    PreparedStatement statement =
                            connection.prepareStatement("select pg_notify(?, ?)")) {
                List<String> keys = words.stream().filter(word -> !word.startsWith("!")).toList();
                if (!keys.isEmpty()) {
                    notify(statement, String.join(",", keys));
                }
                for (String word : words) {
                    if (word.startsWith("!")) {
                        notify(statement, word);
                    }
                }
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "Live changes were not sent", e);
            }
        }
    }

    private static void notify(PreparedStatement statement, String text) throws SQLException {
        statement.setString(1, CHANNEL);
        statement.setString(2, text);
        statement.execute();
    }

    private void listen() {
        for (long connections = 1; running; connections++) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                hear(connection.unwrap(PGConnection.class), statement, connections);
            } catch (SQLException e) {
                LOG.log(Level.DEBUG, "The live feed lost the database and tries again", e);
            }
            heard = new Heard(DEAF, 0);
            if (running) {
                pause(PAUSE_MILLIS);
            }
        }
    }

    private void hear(PGConnection postgres, Statement statement, long stretch)
            throws SQLException {
        heard = new Heard(stretch, System.nanoTime());
        push(List.of("*"));
        while (running) {
            receive(postgres.getNotifications(WAIT_MILLIS));
            long asked = System.nanoTime();
            // Its answer comes after all that was told before.
            statement.execute("select 1");
            receive(postgres.getNotifications());
            heard = new Heard(stretch, asked);
        }
    }

    private void receive(PGNotification[] notifications) {
        if (notifications == null) {
            return;
        }
        Set<String> keys = new LinkedHashSet<>();
        for (PGNotification notification : notifications) {
            String text = notification.getParameter();
            if (text.startsWith("!")) {
                int space = text.indexOf(' ');
                signals.fire(new Signal(text.substring(1, space), text.substring(space + 1), true));
            } else {
                keys.addAll(Arrays.asList(text.split(",")));
            }
        }
        push(new ArrayList<>(keys));
    }

    private static void push(List<String> keys) {
        if (!keys.isEmpty()) {
            LivePages.tell(
                    Json.createObjectBuilder()
                            .add("c", Json.createArrayBuilder(keys))
                            .build()
                            .toString());
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
