package org.mvidarr.platform.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.util.List;

/** A session outlives the server it began on, and all that is in it can be read by the next. */
class SessionAfterRestartIT {
    @Test
    void isReadWithoutComplaint() {
        try (RunningServer server = RunningServer.fresh("restarted")) {
            Api api = Api.administrator(server);
            look(api);

            server.close();
            server.start();

            look(api);
            assertThat(server.log()).doesNotContain("SESN0051E");
        }
    }

    private static void look(Api api) {
        for (String page : List.of("/videos", "/activity", "/settings", "/about")) {
            assertThat(api.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }
}
