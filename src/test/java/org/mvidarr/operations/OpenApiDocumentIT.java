package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;
import org.mvidarr.fixture.TestTools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The description of the API is a file of the project, so that a change of the API is seen in
 * review.
 */
@Timeout(60)
@ExtendWith(SharedServer.class)
class OpenApiDocumentIT {
    private static final String REWRITE = "openapi.rewrite";
    private static final String COMMAND =
            "mvn verify -Dtest=ByteRangeTest -Dit.test=OpenApiDocumentIT -D"
                    + REWRITE
                    + " -Dsurefire.failIfNoSpecifiedTests=false";

    @Test
    void theDescriptionIsTheOneThatWasReviewed(RunningServer server) throws IOException {
        Path file = TestTools.target().resolveSibling("docs/api/openapi.yaml");
        String described = YamlText.of(withoutAddress(ApiDocument.of(server).json()));
        if (System.getProperty(REWRITE) != null) {
            Files.writeString(file, described);
        }
        assertThat(described)
                .as(
                        "The API has changed. Review the difference after rewriting the file: "
                                + COMMAND)
                .isEqualTo(Files.readString(file));
    }

    /** The server names the address it was asked at. */
    private static JsonObject withoutAddress(JsonObject document) {
        return Json.createObjectBuilder(document)
                .add(
                        "servers",
                        Json.createArrayBuilder().add(Json.createObjectBuilder().add("url", "/")))
                .build();
    }
}
