package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mvidarr.identity.PasswordLine.Place;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

class PasswordLineTest {
    private static final String HOME = "192.0.2.1";
    private final List<String> called = new ArrayList<>();

    @Test
    void soManyHaveTheirTurnAndTheOthersAreCalledOneByOne() {
        PasswordLine line = new PasswordLine(2);
        Place first = line.enter(HOME).orElseThrow();
        Place second = line.enter(HOME).orElseThrow();
        waiting(line, HOME, "third");
        waiting(line, HOME, "fourth");
        assertThat(first.isCalled()).isTrue();
        assertThat(second.isCalled()).isTrue();
        assertThat(line.waiting()).isEqualTo(2);
        first.end();
        assertThat(called).containsExactly("third");
        second.end();
        assertThat(called).containsExactly("third", "fourth");
        assertThat(line.waiting()).isZero();
    }

    @Test
    void aTurnGivenBackTwiceIsOneTurn() {
        PasswordLine line = new PasswordLine(1);
        Place first = line.enter(HOME).orElseThrow();
        first.end();
        first.end();
        assertThat(line.enter(HOME).orElseThrow().isCalled()).isTrue();
        assertThat(line.enter(HOME).orElseThrow().isCalled()).isFalse();
    }

    @Test
    void whoGivesUpWhileWaitingIsNotCalledAndTakesNobodysTurn() {
        PasswordLine line = new PasswordLine(1);
        Place first = line.enter(HOME).orElseThrow();
        Place gone = waiting(line, HOME, "gone");
        waiting(line, HOME, "next");
        gone.end();
        first.end();
        assertThat(called).containsExactly("next");
        assertThat(line.waiting()).isZero();
    }

    @Test
    void turnsGoRoundTheAddresses() {
        PasswordLine line = new PasswordLine(1);
        Place turn = line.enter(HOME).orElseThrow();
        List<Place> places = new ArrayList<>();
        for (String name : List.of("a1", "a2", "a3")) {
            places.add(waiting(line, "198.51.100.7", name));
        }
        places.add(waiting(line, "203.0.113.9", "b1"));
        turn.end();
        places.getFirst().end();
        places.getLast().end();
        places.get(1).end();
        assertThat(called).containsExactly("a1", "b1", "a2", "a3");
    }

    @Test
    void neitherTheLineNorAnAddressInItGrowsForEver() {
        PasswordLine line = new PasswordLine(1);
        line.enter(HOME);
        for (int i = 0; i < PasswordLine.LONGEST_OF_ADDRESS; i++) {
            assertThat(line.enter(HOME)).isPresent();
        }
        assertThat(line.enter(HOME)).isEmpty();
        for (int i = PasswordLine.LONGEST_OF_ADDRESS; i < PasswordLine.LONGEST; i++) {
            assertThat(line.enter("198.51.100." + i)).isPresent();
        }
        assertThat(line.enter("203.0.113.9")).isEmpty();
    }

    @Test
    void whoIsCalledBeforeHeListensHearsItOnce() {
        PasswordLine line = new PasswordLine(1);
        Place first = line.enter(HOME).orElseThrow();
        Place second = line.enter(HOME).orElseThrow();
        first.end();
        second.onTurn(() -> called.add("second"));
        assertThat(called).containsExactly("second");
    }

    @Test
    void everyoneOfACrowdIsCalledExactlyOnceAndNeverMoreAtATimeThanMay() throws Exception {
        PasswordLine line = new PasswordLine(3);
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger inTurn = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int i = 0; i < 200; i++) {
                String address = "192.0.2." + i % 5;
                threads.submit(
                        () -> {
                            Place place = line.enter(address).orElseThrow();
                            place.onTurn(
                                    () ->
                                            threads.submit(
                                                    () -> {
                                                        int now = inTurn.incrementAndGet();
                                                        most.accumulateAndGet(now, Math::max);
                                                        calls.incrementAndGet();
                                                        inTurn.decrementAndGet();
                                                        place.end();
                                                    }));
                        });
            }
            while (calls.get() < 200) {
                Thread.onSpinWait();
            }
        }
        assertThat(calls).hasValue(200);
        assertThat(most.get()).isLessThanOrEqualTo(3);
        assertThat(line.waiting()).isZero();
    }

    private Place waiting(PasswordLine line, String address, String name) {
        Place place = line.enter(address).orElseThrow();
        assertThat(place.isCalled()).isFalse();
        place.onTurn(() -> called.add(name));
        return place;
    }
}
