package org.mvidarr.identity;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The line of those who want to prove a password. So many have their turn at a time that one core
 * is left for everybody else; the others wait without holding a thread. Turns go round the
 * addresses, so that somebody who sends hundreds of guesses keeps nobody from signing in elsewhere.
 * Thread-safe.
 */
@ApplicationScoped
class PasswordLine {
    static final int LONGEST = 400;

    /** So that no single address fills the line. */
    static final int LONGEST_OF_ADDRESS = 250;

    private static final Runnable NOTHING = () -> {};

    private final int turns;
    private int taken;
    private int waiting;
    private final Map<String, Deque<Place>> byAddress = new LinkedHashMap<>();

    PasswordLine() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    PasswordLine(int turns) {
        this.turns = turns;
    }

    /**
     * A place in the line, which may have its turn already.
     *
     * @param address where the request comes from
     * @return empty when the line is too long
     */
    synchronized Optional<Place> enter(String address) {
        Place place = new Place(address);
        if (taken < turns) {
            taken++;
            place.called = true;
            return Optional.of(place);
        }
        Deque<Place> others = byAddress.getOrDefault(address, new ArrayDeque<>());
        if (waiting >= LONGEST || others.size() >= LONGEST_OF_ADDRESS) {
            return Optional.empty();
        }
        others.add(place);
        byAddress.put(address, others);
        waiting++;
        return Optional.of(place);
    }

    synchronized int waiting() {
        return waiting;
    }

    /** Hands a turn on; what is returned tells whoever has it now. */
    private Runnable callNext() {
        Iterator<Map.Entry<String, Deque<Place>>> addresses = byAddress.entrySet().iterator();
        if (!addresses.hasNext()) {
            taken--;
            return NOTHING;
        }
        Map.Entry<String, Deque<Place>> first = addresses.next();
        Deque<Place> places = first.getValue();
        Place place = places.remove();
        addresses.remove();
        if (!places.isEmpty()) {
            // To the end: the other addresses come before it again.
            byAddress.put(first.getKey(), places);
        }
        waiting--;
        place.called = true;
        return place.call;
    }

    private Runnable forget(Place place) {
        Deque<Place> places = byAddress.get(place.address);
        if (places != null && places.remove(place)) {
            waiting--;
            if (places.isEmpty()) {
                byAddress.remove(place.address);
            }
        }
        return NOTHING;
    }

    /** One request's place in the line, and later its turn. */
    final class Place {
        private final String address;
        private boolean called;
        private boolean ended;
        private Runnable call = NOTHING;

        private Place(String address) {
            this.address = address;
        }

        /** Whether it has its turn, or had. */
        boolean isCalled() {
            synchronized (PasswordLine.this) {
                return called;
            }
        }

        /**
         * Calls back when the turn comes: at once, or from the thread of whoever gives his back.
         *
         * @param back must neither block nor throw
         */
        void onTurn(Runnable back) {
            boolean now;
            synchronized (PasswordLine.this) {
                now = called && !ended;
                call = back;
            }
            if (now) {
                back.run();
            }
        }

        /** Gives the turn, or the place, back. May be called any number of times. */
        void end() {
            Runnable next;
            synchronized (PasswordLine.this) {
                if (ended) {
                    return;
                }
                ended = true;
                next = called ? callNext() : forget(this);
            }
            next.run();
        }
    }
}
