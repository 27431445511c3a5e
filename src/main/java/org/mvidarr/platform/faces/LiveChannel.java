package org.mvidarr.platform.faces;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.mvidarr.platform.Changed;

/**
 * Tells open pages which things have changed; each then fetches what it shows of them. At most two
 * messages a second go out, however much happens, and no text travels, so it is always in the
 * reader's language and within his rights.
 */
@ApplicationScoped
public class LiveChannel {
    private static final long PAUSE_MILLIS = 500;
    /** More than this in one message and pages had better look at everything. */
    private static final int MOST_KEYS = 100;

    @Inject
    @Push(channel = "live")
    PushContext channel;

    @Resource
    ManagedScheduledExecutorService timer;

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean planned = new AtomicBoolean();

    void note(@Observes(during = TransactionPhase.AFTER_SUCCESS) Changed change) {
        changed.add(change.kind() + ":" + change.id());
        if (planned.compareAndSet(false, true)) {
            timer.schedule(this::send, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void send() {
        planned.set(false);
        List<String> keys = new ArrayList<>(changed);
        changed.removeAll(keys);
        channel.send(keys.size() > MOST_KEYS ? Map.of("all", true) : Map.of("c", keys));
    }
}
