package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second factor outlives the key its seed was sealed with. */
@ExtendWith(SharedServer.class)
class SecretKeyRotationIT {
    @Test
    void secretsOpenAfterTheirKeyWasReplaced(RunningServer server) throws IOException {
        Enrolled somebody = Enrolled.of(server, Role.USER);
        Path commands = server.data().resolve("commands");
        Path answer = commands.resolve("rotate-secret-key.answer");
        Files.deleteIfExists(answer);
        Files.writeString(commands.resolve("rotate-secret-key"), "");
        Api.await("the key is replaced", () -> Files.exists(answer));
        assertThat(answer).content().matches("(?s)[1-9].* are sealed with the new key.*");
        assertThat(somebody.tokens(somebody.app().next()).statusCode()).isEqualTo(200);
    }
}
