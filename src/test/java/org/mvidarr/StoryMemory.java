package org.mvidarr;

import org.mvidarr.fixture.Browser;
import org.mvidarr.fixture.FixtureSite;
import org.mvidarr.fixture.RunningServer;

import java.util.Locale;

/** How much memory the server holds when a browser has been through the whole story. */
final class StoryMemory {
    private StoryMemory() {}

    public static void main(String[] args) throws Exception {
        try (FixtureSite site = FixtureSite.start();
                RunningServer server = RunningServer.fresh("story-memory");
                Browser browser = Browser.start()) {
            StoryBrowserIT.tell(site, server, browser);
            System.out.printf(
                    Locale.ROOT,
                    "resident memory of the server after the browser story: %d MB, of which %d MB"
                            + " are of files%n",
                    server.residentMegabytes(),
                    server.residentFileMegabytes());
        }
    }
}
