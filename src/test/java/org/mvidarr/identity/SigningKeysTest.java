package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;

import jakarta.enterprise.event.Event;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mvidarr.platform.Audited;
import org.mvidarr.platform.DataFolder;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

class SigningKeysTest {
    private final Hand hand = new Hand();

    @TempDir Path folder;
    private SigningKeys keys;

    @BeforeEach
    void begin() {
        keys = on(folder, hand);
    }

    @Test
    void signsWithTheNewKeyAndStillKnowsTheOld() {
        String old = keys.pair().getKeyID();

        String next = keys.rotate();

        assertThat(next).isNotEqualTo(old);
        assertThat(keys.pair().getKeyID()).isEqualTo(next);
        assertThat(keys.publicKey(old)).isPresent();
        assertThat(keys.published().getKeys()).extracting("keyID").containsExactly(next, old);
    }

    @Test
    void forgetsAnOldKeyAfterItsLastToken() {
        String first = keys.pair().getKeyID();
        String second = keys.rotate();

        hand.pass(AccessTokens.LIFE.plusSeconds(30));
        assertThat(keys.publicKey(first)).isPresent();

        hand.pass(Duration.ofMinutes(2));
        assertThat(keys.publicKey(first)).isEmpty();
        assertThat(keys.published().getKeys()).extracting("keyID").containsExactly(second);

        keys.rotate();
        assertThat(file()).content().contains(second).doesNotContain(first);
    }

    @Test
    void keepsNoPrivatePartOfAnOldKey() throws Exception {
        String secret = keys.pair().getPrivateExponent().toString();

        keys.rotate();

        assertThat(file()).content().doesNotContain(secret);
        assertThat(on(folder, hand).publicKey(keys.pair().getKeyID())).isPresent();
        assertThat(keys.published().toString(false)).doesNotContain("\"d\":");
    }

    @Test
    void anotherServerTakesANewKeyAtOnceWhenItMeetsOneOfItsTokens() {
        SigningKeys other = on(folder, hand);
        String old = other.pair().getKeyID();
        assertThat(keys.pair().getKeyID()).isEqualTo(old);

        String next = keys.rotate();

        assertThat(other.pair().getKeyID()).isEqualTo(old);
        assertThat(other.publicKey(next)).isPresent();
        assertThat(other.pair().getKeyID()).isEqualTo(next);
    }

    @Test
    void anotherServerSignsWithTheNewKeyAfterTwoSeconds() {
        SigningKeys other = on(folder, hand);
        other.pair();
        String next = keys.rotate();

        hand.pass(Duration.ofSeconds(3));

        assertThat(other.pair().getKeyID()).isEqualTo(next);
    }

    @Test
    void takesTheSingleKeyOfEarlyVersions() throws Exception {
        RSAKey early = new RSAKeyGenerator(2048).keyID("early").generate();
        Files.writeString(file(), early.toJSONString());

        assertThat(keys.pair().getKeyID()).isEqualTo("early");
        keys.rotate();
        assertThat(keys.publicKey("early")).isPresent();
    }

    @Test
    void isReadableToItsOwnerOnlyAlsoAfterARotation() throws Exception {
        keys.pair();
        keys.rotate();

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void aCrashWhileWritingLeavesTheOldKeysWhole() throws Exception {
        String old = keys.pair().getKeyID();
        Files.writeString(folder.resolve("token-signing.new"), "{\"keys\":[{\"kty\":\"RS");

        assertThat(on(folder, hand).pair().getKeyID()).isEqualTo(old);
        assertThat(keys.rotate()).isNotEqualTo(old);
    }

    @Test
    void quotesNothingOfAFileItCannotRead() throws Exception {
        Files.writeString(file(), "{\"keys\":[{\"kty\":\"RSA\",\"d\":\"very-secret\"}]}");

        assertThatThrownBy(() -> keys.pair())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("very-secret")
                .hasNoCause();
    }

    @Test
    void manyAtTheFirstMomentMakeOneKey() throws Exception {
        List<Future<String>> found = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 16; i++) {
                found.add(threads.submit(() -> keys.pair().getKeyID()));
            }
        }
        HashSet<String> ids = new HashSet<>();
        for (Future<String> one : found) {
            ids.add(one.get());
        }

        assertThat(ids).hasSize(1);
    }

    private Path file() {
        return folder.resolve("token-signing.jwk");
    }

    static SigningKeys on(Path folder, Clock clock) {
        SigningKeys keys = new SigningKeys();
        keys.clock = clock;
        keys.audited = nobodyListens();
        keys.data =
                new DataFolder() {
                    @Override
                    public Path folder(String name) {
                        return folder;
                    }
                };
        return keys;
    }

    @SuppressWarnings("unchecked")
    private static Event<Audited> nobodyListens() {
        return (Event<Audited>)
                Proxy.newProxyInstance(
                        SigningKeysTest.class.getClassLoader(),
                        new Class<?>[] {Event.class},
                        (proxy, method, arguments) -> null);
    }

    /** A clock set by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-24T10:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
