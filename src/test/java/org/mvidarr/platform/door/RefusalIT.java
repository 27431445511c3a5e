package org.mvidarr.platform.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A door's no on its way through the transaction of the server. */
@ExtendWith(SharedServer.class)
class RefusalIT {
    private static final String REFUSAL = "org.mvidarr.platform.Refusal";

    @Test
    void isNoFaultToTheServer(RunningServer server) throws Exception {
        Api api = Api.administrator(server);
        Set<Path> before = files(server);

        assertThat(api.get("/api/v1/video/987654321").statusCode()).isEqualTo(404);
        assertThat(api.get("/api/v1/job/987654321").statusCode()).isEqualTo(404);
        assertThat(api.post("/api/v1/rootfolder", "{\"path\": \"nowhere\"}").statusCode())
                .isEqualTo(400);
        assertThat(api.post("/api/v1/download", "{\"url\": \"ftp://nowhere/\"}").statusCode())
                .isEqualTo(400);

        assertThat(files(server).stream().filter(file -> !before.contains(file)))
                .map(RefusalIT::text)
                .noneMatch(text -> text.contains("Exception = " + REFUSAL));
    }

    /** The server's diagnostic files; those of other tests lie among them. */
    private static Set<Path> files(RunningServer server) throws Exception {
        Path folder = server.folder().resolve("logs/ffdc");
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("exception_"))
                    .collect(Collectors.toSet());
        }
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
