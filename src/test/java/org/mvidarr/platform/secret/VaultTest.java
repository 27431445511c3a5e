package org.mvidarr.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class VaultTest {
    private static final String ONE = Base64.getEncoder().encodeToString(filled((byte) 1));
    private static final String TWO = Base64.getEncoder().encodeToString(filled((byte) 2));

    @TempDir Path folder;
    private Vault vault;

    @BeforeEach
    void begin() {
        vault = on(folder, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "JBSWY3DPEHPK3PXP", "Gänsefüßchen „😀“"})
    void opensWhatItSealed(String plain) {
        String sealed = vault.seal("totp:7", plain);
        assertThat(sealed).matches("v1\\.[0-9a-f]{8}\\.[A-Za-z0-9_-]+");
        assertThat(vault.open("totp:7", sealed)).isEqualTo(plain);
        assertThat(on(folder, null).open("totp:7", sealed)).isEqualTo(plain);
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        assertThat(vault.seal("a", "x")).isNotEqualTo(vault.seal("a", "x"));
    }

    @Test
    void refusesAnotherPurpose() {
        String sealed = vault.seal("totp:7", "secret");
        refuses("totp:8", sealed);
        refuses("", sealed);
    }

    @Test
    void refusesEveryChangedCharacter() {
        String sealed = vault.seal("a", "secret");
        int start = sealed.lastIndexOf('.') + 1;
        for (int i = start; i < sealed.length() - 1; i++) {
            char other = sealed.charAt(i) == 'A' ? 'B' : 'A';
            refuses("a", sealed.substring(0, i) + other + sealed.substring(i + 1));
        }
        refuses("a", sealed.substring(0, sealed.length() - 4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "v1.0.x", "v2.00000000.AAAA", "v1.00000000.AAAA"})
    void refusesWhatItNeverSealed(String text) {
        refuses("a", text);
    }

    @Test
    void refusesAForeignKeysText(@TempDir Path elsewhere) {
        refuses("a", on(elsewhere, null).seal("a", "secret"));
    }

    @Test
    void keepsTheKeyFromOthersEyes() throws IOException {
        vault.seal("a", "x");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void refusesAFileThatOthersMayUse(String mode) throws IOException {
        vault.seal("a", "x");
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(mode));
        refusesToSeal(on(folder, null));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rubbish", "mvidarr master keys, newest first", "\0\u0001"})
    void neverOverwritesADamagedFile(String text) throws IOException {
        Files.writeString(file(), text);
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        refusesToSeal(vault);
        assertThat(file()).hasContent(text);
    }

    @Test
    void refusesAFileWithADamagedKey() throws IOException {
        vault.seal("a", "x");
        String text = Files.readString(file());
        Files.writeString(file(), text.substring(0, text.length() - 9));
        refusesToSeal(on(folder, null));
        assertThat(file()).hasContent(text.substring(0, text.length() - 9));
    }

    @Test
    void makesOneKeyHoweverManyStartAtOnce() throws Exception {
        int many = 16;
        CountDownLatch start = new CountDownLatch(1);
        List<Future<String>> sealed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (int i = 0; i < many; i++) {
                Vault server = on(folder, null);
                Callable<String> seal =
                        () -> {
                            start.await();
                            return server.seal("a", "secret");
                        };
                sealed.add(threads.submit(seal));
            }
            start.countDown();
        }
        for (Future<String> each : sealed) {
            assertThat(vault.open("a", each.get())).isEqualTo("secret");
        }
        assertThat(Files.readAllLines(file())).hasSize(2);
        try (var left = Files.list(folder)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("secrets", "secrets.lock");
        }
    }

    @Test
    void takesTheKeyFromOutsideAndMakesNoFile() {
        Vault outside = on(folder, ONE);
        String sealed = outside.seal("a", "x");
        assertThat(on(folder, TWO + ", " + ONE).open("a", sealed)).isEqualTo("x");
        assertThat(on(folder, TWO + "," + ONE).reseal("a", sealed))
                .satisfies(fresh -> assertThat(on(folder, TWO).open("a", fresh)).isEqualTo("x"));
        assertThat(file()).doesNotExist();
    }

    @Test
    void stillOpensWhatTheFileSealedOnceTheKeyComesFromOutside() {
        String sealed = vault.seal("a", "x");
        assertThat(on(folder, ONE).open("a", sealed)).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAAA", "not base64 at all!"})
    void refusesAWrongKeyFromOutside(String key) {
        refusesToSeal(on(folder, key));
        assertThat(file()).doesNotExist();
    }

    @Test
    void sealsWithTheNewestKeyAndOpensWithAll() {
        String old = vault.seal("a", "x");
        Vault other = on(folder, null);
        other.open("a", old);
        vault.addKey();
        String fresh = other.seal("a", "x");
        assertThat(keyOf(fresh)).isNotEqualTo(keyOf(old));
        assertThat(vault.open("a", old)).isEqualTo("x");
        assertThat(vault.open("a", fresh)).isEqualTo("x");
        assertThat(vault.reseal("a", fresh)).isEqualTo(fresh);
        assertThat(keyOf(vault.reseal("a", old))).isEqualTo(keyOf(fresh));
    }

    @Test
    void dropsOldKeysOnlyAfterEverythingWasSealedAnew() {
        String old = vault.seal("a", "x");
        vault.addKey();
        MasterKey newest = vault.newestOfSeveral().orElseThrow();
        String fresh = vault.reseal("a", old);
        vault.addKey();
        vault.dropOlderThan(newest);
        assertThat(on(folder, null).open("a", old)).isEqualTo("x");
        vault.dropOlderThan(vault.newestOfSeveral().orElseThrow());
        assertThat(vault.newestOfSeveral()).isEmpty();
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> on(folder, null).open("a", fresh));
    }

    @Test
    void tellsNoKeyInItsTexts() throws IOException {
        vault.seal("a", "x");
        String key = Files.readAllLines(file()).get(1).split(" ")[1];
        assertThat(MasterKey.of(key, Instant.EPOCH).toString()).doesNotContain(key);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> MasterKey.of(key.substring(3), Instant.EPOCH))
                .withMessageNotContaining(key.substring(3))
                .withNoCause();
    }

    private void refuses(String purpose, String sealed) {
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> vault.open(purpose, sealed));
    }

    private static void refusesToSeal(Vault vault) {
        assertThatExceptionOfType(Refusal.Unavailable.class)
                .isThrownBy(() -> vault.seal("a", "x"))
                .satisfies(no -> assertThat(no.code()).isEqualTo("secret.no-key"));
    }

    private Path file() {
        return folder.resolve("secrets");
    }

    private static String keyOf(String sealed) {
        return sealed.split("\\.")[1];
    }

    private static byte[] filled(byte value) {
        byte[] bits = new byte[32];
        java.util.Arrays.fill(bits, value);
        return bits;
    }

    private static Vault on(Path folder, String key) {
        Vault vault = new Vault();
        vault.clock = Clock.fixed(Instant.parse("2026-05-01T00:00:00Z"), ZoneOffset.UTC);
        vault.configured = Optional.ofNullable(key);
        vault.data =
                new DataFolder() {
                    @Override
                    public Path folder(String name) {
                        return folder;
                    }
                };
        return vault;
    }
}
