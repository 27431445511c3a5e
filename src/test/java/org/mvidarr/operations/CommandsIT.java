package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Commands given by whoever has the server's disk, through the real data folder. */
@ExtendWith(SharedServer.class)
class CommandsIT {
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void replacesTheKeyForSecrets() throws IOException {
        assertThat(ask("rotate-secret-key", "")).contains("are sealed with the new key");
        Path keys = server.data().resolve("keys/secrets");
        assertThat(Files.readAllLines(keys)).hasSizeGreaterThan(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rw-------");
        assertThat(admin.get("/api/v1/audit?action=command.rotate-secret-key").body())
                .contains("\"OK\"");
    }

    @Test
    void letsSomebodyInWhoHasLostHisPassword() throws IOException {
        String answer = ask("reset-password", Api.USERNAME + "\n");
        String link = answer.lines().reduce((first, last) -> last).orElseThrow();
        assertThat(link).contains("/reset");
        assertThat(admin.get("/api/v1/audit?action=command.reset-password").body())
                .contains("\"OK\"")
                .doesNotContain(link.substring(link.indexOf('=') + 1));
        assertThat(server.log()).doesNotContain(link.substring(link.indexOf('=') + 1));
        HttpResponse<String> page =
                Api.anonymous(server).get(link.replaceFirst("^https?://[^/]+", ""));
        assertThat(page.statusCode()).isLessThan(400);
    }

    @Test
    void saysWhenNobodyHasTheName() throws IOException {
        assertThat(ask("reset-password", "no-such-user")).startsWith("Refused: ");
        assertThat(ask("reset-second-factor", "no-such-user")).startsWith("Refused: ");
        assertThat(ask("reset-second-factor", Api.USERNAME)).contains("has no second factor");
    }

    @Test
    void replacesTheKeyOfAccessTokens() throws IOException {
        String before = admin.get("/.well-known/jwks.json").body();
        assertThat(ask("rotate-signing-key", "")).contains("Nobody is logged out");
        assertThat(admin.get("/.well-known/jwks.json").body()).isNotEqualTo(before);
    }

    @Test
    void readsNothingThroughALink() throws IOException {
        Path secret = Files.writeString(server.folder("elsewhere").resolve("secret"), "hidden");
        Path answer = commands().resolve("reset-password.answer");
        Files.deleteIfExists(answer);
        Files.createSymbolicLink(commands().resolve("reset-password"), secret);
        Api.await("an answer", () -> Files.exists(answer));
        assertThat(answer).content().startsWith("Refused: ").doesNotContain("hidden");
        assertThat(secret).exists();
    }

    @Test
    void keepsItsFolderToItself() throws IOException {
        Api.await("the folder is there", () -> Files.isDirectory(commands()));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(commands())))
                .isEqualTo("rwx------");
    }

    /** Gives a command as a person would and waits for the answer. */
    private static String ask(String name, String text) throws IOException {
        Path answer = commands().resolve(name + ".answer");
        Files.deleteIfExists(answer);
        Files.writeString(commands().resolve(name), text);
        Api.await("an answer to " + name, () -> Files.exists(answer));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(answer)))
                .isEqualTo("rw-------");
        assertThat(commands().resolve(name)).doesNotExist();
        return Files.readString(answer);
    }

    private static Path commands() {
        return server.data().resolve("commands");
    }
}
