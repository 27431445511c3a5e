package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Clips;
import org.mvidarr.fixture.Library;
import org.mvidarr.fixture.PageForm;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;
import org.mvidarr.fixture.TestTools;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

import javax.imageio.ImageIO;

/**
 * Who gets which page, and whose form is carried out: one table each. The pages are read from the
 * archive that is delivered and the forms from the pages, so what has no row fails.
 */
@ExtendWith(SharedServer.class)
class PagesByRoleIT {
    /** Status for nobody, READONLY, USER, MANAGER and ADMIN. */
    private static final Map<String, int[]> PAGES =
            pages(
                    """
                    /about      302 200 200 200 200
                    /activity   302 200 200 200 200
                    /add        302 403 200 200 200
                    /artist     302 200 200 200 200
                    /artist/add      302 403 200 200 200
                    /artist/edit     302 403 200 200 200
                    /artist/pictures 302 403 200 200 200
                    /artists    302 200 200 200 200
                    /artists/edit    302 403 200 200 200
                    /artists/merge   302 403 403 200 200
                    /artists/remove  302 403 403 200 200
                    /audit      302 403 403 403 200
                    /enrol      302 302 302 302 302
                    /forgot     404 404 404 404 404
                    /home       302 200 200 200 200
                    /job        302 200 200 200 200
                    /jobs       302 200 200 200 200
                    /login      200 302 302 302 302
                    /login/code 302 302 302 302 302
                    /playlist   302 200 200 200 200
                    /playlist/edit 302 403 200 200 200
                    /playlist/import 302 403 200 200 200
                    /playlist/rules 302 403 200 200 200
                    /playlists  302 200 200 200 200
                    /profile    302 200 200 200 200
                    /provider   302 403 403 403 200
                    /providers  302 403 403 403 200
                    /reset      404 404 404 404 404
                    /logs       302 403 403 403 200
                    /search     302 200 200 200 200
                    /settings   302 403 403 403 200
                    /status     302 403 403 200 200
                    /tasks      302 403 403 200 200
                    /setup      302 302 302 302 302
                    /user/add   302 403 403 403 200
                    /user/edit  302 403 403 403 200
                    /users      302 403 403 200 200
                    /video      302 200 200 200 200
                    /video/edit 302 403 200 200 200
                    /videos     302 200 200 200 200
                    /videos/edit   302 403 200 200 200
                    /videos/merge  302 403 200 200 200
                    /videos/remove 302 403 403 200 200
                    /welcome    404 404 404 404 404
                    """);

    /** The weakest role that may press the button; {@code *} is the frame of every page. */
    private static final Map<String, Role> COMMANDS =
            commands(
                    """
                    * look:choose                     READONLY
                    * signOut:go                      READONLY
                    /about f:recheck                  MANAGER
                    /activity f:cancel                USER
                    /activity f:first                 USER
                    /activity f:pause                 USER
                    /activity f:remove                USER
                    /activity f:retry                 USER
                    /activity?tab=history f:cancel    USER
                    /activity?tab=history f:first     USER
                    /activity?tab=history f:pause     USER
                    /activity?tab=history f:remove    USER
                    /activity?tab=history f:retry     USER
                    /add add                          USER
                    /artist f:follow                  USER
                    /artist f:unfollow                USER
                    /artist/add add                   USER
                    /artist/edit save                 USER
                    /artist/pictures cutOut           USER
                    /artist/pictures f:choose         USER
                    /artist/pictures f:poster         USER
                    /artist/pictures f:remove         USER
                    /artist/pictures upload           USER
                    /artists f:edit                   USER
                    /artists f:follow                 USER
                    /artists f:merge                  MANAGER
                    /artists f:remove                 MANAGER
                    /artists f:unfollow               USER
                    /artists/edit saveAll             USER
                    /artists/merge mergeAll           MANAGER
                    /artists/merge u:undo             MANAGER
                    /artists/remove removeAll         MANAGER
                    /audit saveKeep                   ADMIN
                    /job f:retry                      USER
                    /job f:stop                       USER
                    /jobs f:retry                     USER
                    /jobs f:stop                      USER
                    /playlist f:cover                 MANAGER
                    /playlist f:down                  MANAGER
                    /playlist f:remove                MANAGER
                    /playlist f:up                    MANAGER
                    /playlist f:write                 MANAGER
                    /playlist m:copy                  USER
                    /playlist m:delete                MANAGER
                    /playlist s:add                   MANAGER
                    /playlist/edit save               USER
                    /playlist/import take             USER
                    /playlist/rules r:addGroup        USER
                    /playlist/rules r:addRule         USER
                    /playlist/rules r:look            USER
                    /playlist/rules r:removeNode      USER
                    /playlist/rules r:save            USER
                    /playlists f:addFolder            USER
                    /profile?tab=account save         READONLY
                    /profile?tab=keys create          READONLY
                    /profile?tab=keys k:revoke        READONLY
                    /profile?tab=look save            READONLY
                    /profile?tab=password change      READONLY
                    /profile?tab=logins l:unlink      READONLY
                    /profile?tab=twofactor begin      READONLY
                    /profile?tab=sessions s:others    READONLY
                    /profile?tab=sessions s:revoke    READONLY
                    /provider save                    ADMIN
                    /provider t:remove                ADMIN
                    /provider t:test                  ADMIN
                    /settings addFolder               ADMIN
                    /settings checkFolder             ADMIN
                    /settings f:remove                ADMIN
                    /settings f:scan                  ADMIN
                    /settings save                    ADMIN
                    /settings t:0:f:reset             ADMIN
                    /settings t:0:f:save              ADMIN
                    /settings?group=downloads t:0:f:reset ADMIN
                    /settings?group=downloads t:0:f:save  ADMIN
                    /settings?group=security t:0:f:reset  ADMIN
                    /settings?group=security t:0:f:save   ADMIN
                    /settings?group=security t:1:f:reset  ADMIN
                    /settings?group=security t:1:f:save   ADMIN
                    /settings?group=security t:2:f:reset  ADMIN
                    /settings?group=security t:2:f:save   ADMIN
                    /settings?group=security t:3:f:reset  ADMIN
                    /settings?group=security t:3:f:save   ADMIN
                    /settings?group=server t:0:f:reset    ADMIN
                    /settings?group=server t:0:f:save     ADMIN
                    /settings?group=server t:1:f:reset    ADMIN
                    /settings?group=server t:1:f:save     ADMIN
                    /tasks f:run                      ADMIN
                    /user/add create                  ADMIN
                    /user/edit a:link                 ADMIN
                    /user/edit a:unlock               ADMIN
                    /user/edit e:activate             ADMIN
                    /user/edit e:deactivate           ADMIN
                    /user/edit e:remove               ADMIN
                    /user/edit k:revoke               ADMIN
                    /user/edit s:signOut              ADMIN
                    /user/edit save                   ADMIN
                    /user/edit setPassword            ADMIN
                    /video addSource                  USER
                    /video f:ignore                   USER
                    /video f:release                  USER
                    /video f:want                     USER
                    /video l:remove                   USER
                    /video pl:put                     USER
                    /video s:fetch                    USER
                    /video s:reactivate               USER
                    /video s:reject                   USER
                    /video s:remove                   USER
                    /video saveLyrics                 USER
                    /video v:link                     USER
                    /video v:unlink                   USER
                    /video x:delete                   MANAGER
                    /video x:link                     USER
                    /video x:unlink                   USER
                    /video/edit save                  USER
                    /videos f:edit                    USER
                    /videos f:ignore                  USER
                    /videos f:merge                   USER
                    /videos f:release                 USER
                    /videos f:remove                  MANAGER
                    /videos f:toPlaylist              USER
                    /videos f:want                    USER
                    /videos/edit saveAll              USER
                    /videos/merge merge               USER
                    /videos/remove remove             MANAGER
                    """);

    /** What pages may be changed by, as programs see it. */
    private static final List<String> STATE =
            List.of(
                    "/api/v1/user?pageSize=1000",
                    "/api/v1/apikey?all=true&pageSize=1000",
                    "/api/v1/rootfolder",
                    "/api/v1/config/naming",
                    "/api/v1/config/download",
                    "/api/v1/config/server",
                    "/api/v1/job?pageSize=1000",
                    "/api/v1/download?pageSize=1000",
                    "/api/v1/video?pageSize=1000",
                    "/api/v1/artist?pageSize=1000",
                    "/api/v1/artist/merge",
                    "/api/v1/playlist?which=EVERYONES&pageSize=1000",
                    "/api/v1/history?pageSize=1",
                    "/api/v1/auth/provider",
                    "/api/v1/auth/twofactor/rule",
                    "/api/v1/settings/sign-in",
                    "/api/v1/settings/protection",
                    "/api/v1/audit/settings");

    /** Moves by itself. */
    private static final String CLOCKWORK =
            "\"(lastLoginAt|lastUsedAt|freeSpace|totalSpace)\":[^,}]*,?";

    /** What a form is filled with that was sent by somebody who wants more than he may. */
    private static final Map<String, String> GREED =
            Map.of(
                    "email", "mole@example.org",
                    "role", "ADMIN",
                    "username", "mole",
                    "password", "the password of a mole",
                    "url", "http://127.0.0.1:1/mole.mp4",
                    "path", "/tmp",
                    "template", "{title} by a mole");

    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*href=\"(/(?!jakarta|stream|openapi)[^\"#]*)");

    private static RunningServer server;
    private static Api admin;
    private static Map<Role, Api> callers;
    private static Map<String, List<String>> queries;

    @BeforeAll
    static void thereIsSomethingOnEveryPage(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        callers = new TreeMap<>();
        for (Role role : Role.values()) {
            callers.put(role, role == Role.ADMIN ? admin : Person.of(server, role).api());
        }
        Library library = Library.in(admin, server.folder("by-role"));
        library.put(Clips.smallMp4(), "By Role/First.mp4");
        long job = library.scan();
        library.awaitQuiet();
        JsonObject video = admin.records("/api/v1/video").getJsonObject(0);
        long artist =
                video.getJsonArray("artists")
                        .getJsonObject(0)
                        .getJsonNumber("artistId")
                        .longValue();
        String download =
                Api.object(
                                admin.post(
                                        "/api/v1/download",
                                        "{\"url\": \"http://127.0.0.1:1/never.mp4\"}"))
                        .get("id")
                        .toString();
        admin.post("/api/v1/download/" + download + "/pause", "");
        long known = video("Known", "KNOWN");
        long wanted = video("Wanted", "WANTED");
        Person victim = Person.of(server, Role.USER);
        victim.key(KeyScope.READ);
        victim.api();
        Person away = Person.of(server, Role.USER);
        admin.put("/api/v1/user/" + away.id(), "{\"role\": \"USER\", \"active\": false}");
        admin.post("/api/v1/apikey", "{\"name\": \"by role\", \"scope\": \"READ\"}");
        long twin = video("Known", "KNOWN", "LIVE");
        admin.post("/api/v1/video/" + wanted + "/version", "{\"videoId\": " + known + "}");
        admin.post(
                "/api/v1/video/" + video.getInt("id") + "/source",
                "{\"url\": \"http://127.0.0.1:1/by-role.mp4\"}");
        admin.post("/api/v1/video/" + video.getInt("id") + "/lyrics", "{\"content\": \"la la\"}");
        long followed = artist("Followed by role", true);
        long merged = artist("Merged by role", false);
        admin.post("/api/v1/artist/" + artist + "/merge", "{\"from\": [" + merged + "]}");
        long picture = picture(artist);
        String twins = "?sel=" + known + "&sel=" + twin;
        admin.put("/api/v1/settings/server", "{\"publicUrl\": \"https://by-role.example\"}");
        long playlist = playlist(video.getInt("id"));
        queries = new TreeMap<>();
        queries.put(
                "/playlist",
                List.of(
                        "?id=" + playlist,
                        "?id=" + playlist + "&find=Known",
                        "?id=" + playlist + "&entry=1"));
        queries.putAll(
                Map.of(
                        "/artist", List.of("?id=" + artist, "?id=" + followed),
                        "/job", List.of("?id=" + job),
                        "/video",
                                List.of(
                                        "?id=" + video.getInt("id"),
                                        "?id=" + known,
                                        "?id=" + wanted,
                                        "?id=" + video.getInt("id") + "&tab=files",
                                        "?id=" + video.getInt("id") + "&tab=sources",
                                        "?id=" + video.getInt("id") + "&tab=lyrics",
                                        "?id=" + known + "&tab=versions",
                                        "?id=" + known + "&tab=history"),
                        "/activity", List.of("", "?tab=history"),
                        "/provider", List.of("?id=" + provider()),
                        "/settings",
                                List.of("", "?group=downloads", "?group=server", "?group=security"),
                        "/user/edit", List.of("?id=" + victim.id(), "?id=" + away.id()),
                        "/profile",
                                Arrays.stream(ProfileTab.values())
                                        .map(tab -> "?tab=" + tab.getName())
                                        .toList()));
        queries.put("/artist/edit", List.of("?id=" + artist));
        queries.put(
                "/artist/pictures", List.of("?id=" + artist, "?id=" + artist + "&cut=" + picture));
        String both = "?sel=" + artist + "&sel=" + followed;
        queries.put("/artists/edit", List.of(both));
        queries.put("/artists/merge", List.of(both));
        queries.put("/artists/remove", List.of(both));
        queries.put("/video/edit", List.of("?id=" + known));
        queries.put("/videos/edit", List.of(twins));
        queries.put("/videos/merge", List.of(twins));
        queries.put("/videos/remove", List.of(twins));
    }

    private static long artist(String name, boolean monitored) {
        String body = "{\"name\": \"%s\", \"monitored\": %s}".formatted(name, monitored);
        return Api.object(admin.post("/api/v1/artist", body))
                .getJsonObject("summary")
                .getJsonNumber("id")
                .longValue();
    }

    private static long picture(long artist) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB), "png", png);
            return Api.object(
                            admin.send(
                                    admin.request("/api/v1/artist/" + artist + "/image")
                                            .header("Content-Type", "image/png")
                                            .POST(
                                                    HttpRequest.BodyPublishers.ofByteArray(
                                                            png.toByteArray()))))
                    .getJsonNumber("id")
                    .longValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that no sign-in page shows. */
    private static long provider() {
        String body =
                """
                {"slug": "by-role", "kind": "OIDC", "name": "By role",
                 "issuer": "http://127.0.0.1:1/by-role", "clientId": "mvidarr",
                 "clientSecret": "nobody knows it", "scopes": "openid", "enabled": false,
                 "position": 1, "admission": "NOBODY", "defaultRole": "READONLY",
                 "updateRole": false}
                """;
        HttpResponse<String> made = admin.post("/api/v1/auth/provider", body);
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonNumber("id").longValue();
    }

    /** One that everybody may look at. */
    private static long playlist(int video) {
        HttpResponse<String> made =
                admin.post("/api/v1/playlist", "{\"name\": \"By role\", \"sharing\": \"SHARED\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long id = Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
        admin.post("/api/v1/playlist/" + id + "/entry", "{\"videoIds\": [" + video + "]}");
        return id;
    }

    private static long video(String title, String intent) {
        return video(title, intent, "OFFICIAL");
    }

    private static long video(String title, String intent, String kind) {
        String body =
                "{\"title\": \"%s\", \"artists\": [{\"name\": \"By Role\"}], \"intent\": \"%s\", \"kind\": \"%s\"}"
                        .formatted(title, intent, kind);
        return Api.object(admin.post("/api/v1/video", body))
                .getJsonObject("summary")
                .getJsonNumber("id")
                .longValue();
    }

    @Test
    void everyPageIsForThoseTheTableNamesAndNobodyElse() throws IOException {
        assertThat(PAGES.keySet()).isEqualTo(delivered());
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach(
                (page, expected) -> {
                    for (String address : addresses(page)) {
                        all.assertThat(statuses(address)).as(address).isEqualTo(expected);
                    }
                });
        all.assertAll();
    }

    @Test
    void whoIsNobodyIsLedToTheSignInPageAndBack() {
        PAGES.forEach(
                (page, expected) -> {
                    if (expected[0] == 302 && !page.equals("/setup")) {
                        assertThat(location(Api.anonymous(server).get(page)))
                                .as(page)
                                .contains("/login?next=");
                    }
                });
    }

    @Test
    void everyFormOfEveryPageIsInTheTable() {
        assertThat(COMMANDS.keySet()).isEqualTo(forms().keySet());
    }

    @Test
    void noFormIsCarriedOutForWhoIsTooWeak() {
        SoftAssertions all = new SoftAssertions();
        Map<String, Found> forms = forms();
        COMMANDS.forEach(
                (name, needed) -> {
                    Found found = forms.get(name);
                    if (found == null) {
                        return;
                    }
                    String before = state();
                    for (Caller caller : weakerThan(needed)) {
                        for (Map<String, String> given : attacks(found)) {
                            HttpResponse<String> answer =
                                    found.form().send(caller.api(), found.command(), given);
                            all.assertThat(isRefusal(answer, found, caller))
                                    .as("%s as %s: %d", name, caller.name(), answer.statusCode())
                                    .isTrue();
                        }
                    }
                    all.assertThat(state()).as("effect of %s", name).isEqualTo(before);
                });
        all.assertAll();
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsShownALinkOrAButtonThatIsNotForHim(Role role) {
        Set<String> wrong = new TreeSet<>();
        Set<String> followed = new TreeSet<>();
        int own = List.of(Role.READONLY, Role.USER, Role.MANAGER, Role.ADMIN).indexOf(role) + 1;
        PAGES.forEach(
                (page, expected) -> {
                    if (expected[0] != 302 || expected[own] != 200) {
                        return;
                    }
                    for (String address : addresses(page)) {
                        String html = callers.get(role).get(address).body();
                        wrong.addAll(forbiddenButtons(html, address, role));
                        LINK.matcher(html)
                                .results()
                                .map(link -> link.group(1).replace("&amp;", "&"))
                                .filter(followed::add)
                                .filter(link -> callers.get(role).get(link).statusCode() >= 400)
                                .forEach(link -> wrong.add(address + " leads to " + link));
                    }
                });
        assertThat(followed).hasSizeGreaterThan(8);
        assertThat(wrong).isEmpty();
    }

    private static Set<String> forbiddenButtons(String html, String address, Role role) {
        Set<String> wrong = new TreeSet<>();
        for (PageForm form : PageForm.of(html)) {
            form.commands()
                    .forEach(
                            (command, value) -> {
                                Role needed = COMMANDS.get(key(address, command));
                                // A dash is the hidden half of buttons that this reader has not.
                                if (!value.equals("-")
                                        && (needed == null || !role.covers(needed))) {
                                    wrong.add(address + " shows " + command);
                                }
                            });
        }
        return wrong;
    }

    /** Without this, refusing everything would look like success. */
    @Test
    void aFormSentInTheSameWayByWhoMayIsCarriedOut() {
        Person person = Person.of(server, Role.READONLY);
        String address = "/user/edit?id=" + person.id();
        PageForm form =
                PageForm.of(admin.get(address).body()).stream()
                        .filter(f -> f.commands().containsKey("save"))
                        .findFirst()
                        .orElseThrow();
        assertThat(form.send(admin, "save", Map.of("role", "MANAGER")).statusCode()).isEqualTo(302);
        assertThat(admin.object("/api/v1/user/" + person.id()).getString("role"))
                .isEqualTo("MANAGER");
    }

    @Test
    void nobodyRevokesAnothersKeyByItsNumber() {
        Person owner = Person.of(server, Role.ADMIN);
        owner.key(KeyScope.READ);
        long key =
                owner.api()
                        .records("/api/v1/apikey")
                        .getJsonObject(0)
                        .getJsonNumber("id")
                        .longValue();
        Person thief = Person.of(server, Role.MANAGER);
        thief.key(KeyScope.READ);
        Api api = thief.api();
        PageForm form =
                PageForm.of(api.get("/profile?tab=keys").body()).stream()
                        .filter(f -> f.commands().containsKey("k:revoke"))
                        .findFirst()
                        .orElseThrow();
        HttpResponse<String> answer =
                form.send(api, "k:revoke", Map.of("k:revoke", Long.toString(key)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(api.get("/profile?tab=keys").body()).contains("There is no such API key.");
        assertThat(owner.api().records("/api/v1/apikey")).hasSize(1);
    }

    @Test
    void anAdministratorIsNotOfferedToLockHimselfOut() {
        int self = admin.object("/api/v1/user/me").getInt("id");
        String page = admin.get("/user/edit?id=" + self).body();
        assertThat(page).contains("Another administrator can").doesNotContain("e:remove");
        PageForm other =
                PageForm.of(admin.get("/user/edit" + queries.get("/user/edit").getFirst()).body())
                        .stream()
                        .filter(f -> f.commands().containsKey("e:remove"))
                        .findFirst()
                        .orElseThrow();
        // The button of another's page with one's own number: it is not there, so nothing happens.
        for (String command : List.of("e:deactivate", "e:remove")) {
            other.send(admin, command, Map.of("id", Integer.toString(self)));
            assertThat(admin.object("/api/v1/user/me").getBoolean("active")).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/web.xml",
                "/WEB-INF/layout.xhtml",
                "/WEB-INF/profile/keys.xhtml",
                "/web-inf/web.xml",
                "/WEB-INF%2fweb.xml",
                "/%57EB-INF/web.xml",
                "/./WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/operations/settings.xhtml",
                "/operations/settings.xhtml;x=1",
                "/operations//settings.xhtml",
                "/settings/",
                "/settings;x=1",
                "/Settings",
                "/identity/user/edit.xhtml?id=1",
                "/jakarta.faces.resource/../WEB-INF/web.xml",
                "/jakarta.faces.resource/..%2fWEB-INF%2fweb.xml",
                "/jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "/jakarta.faces.resource/web.xml.xhtml?ln=..",
                "/jakarta.faces.resource/../operations/settings.xhtml",
                "/jakarta.faces.resource/settings.xhtml?ln=operations",
                "/jakarta.faces.resource/settings.xhtml.xhtml?ln=operations",
                "/jakarta.faces.resource/messages.properties.xhtml?ln=org/mvidarr"
            })
    void noSideDoorLeadsAReaderToMore(String address) {
        HttpResponse<String> answer = callers.get(Role.READONLY).get(address);
        assertThat(answer.statusCode()).isNotEqualTo(200);
        assertThat(answer.body()).doesNotContain("<web-app", "root folder", "layout.skip=");
        assertThat(callers.get(Role.READONLY).get("/about").statusCode()).isEqualTo(200);
    }

    private record Found(String page, PageForm form, String command) {}

    private record Caller(String name, Api api) {}

    /** Every button of every page as the administrator sees them, by page and name. */
    private static Map<String, Found> forms() {
        Map<String, Found> found = new TreeMap<>();
        for (String page : PAGES.keySet()) {
            if (PAGES.get(page)[0] != 302 || PAGES.get(page)[4] != 200) {
                continue;
            }
            for (String address : addresses(page)) {
                for (PageForm form : PageForm.of(admin.get(address).body())) {
                    for (String command : form.commands().keySet()) {
                        if (command.endsWith("noop")) {
                            continue;
                        }
                        found.putIfAbsent(key(address, command), new Found(page, form, command));
                    }
                }
            }
        }
        return found;
    }

    private static String key(String address, String command) {
        boolean frame = command.startsWith("look:") || command.equals("signOut:go");
        return (frame ? "*" : address.replaceFirst("[?](id|sel)=.*", "")) + " " + command;
    }

    /** As the page has it, and with the state of a view that keeps none. */
    private static List<Map<String, String>> attacks(Found found) {
        Map<String, String> greedy = new LinkedHashMap<>(GREED);
        greedy.keySet().retainAll(found.form().fields().keySet());
        if (found.form().fields().containsKey("role") || found.command().equals("save")) {
            greedy.put("role", "ADMIN");
        }
        Map<String, String> stateless = new LinkedHashMap<>(greedy);
        stateless.put("jakarta.faces.ViewState", "stateless");
        return List.of(greedy, stateless);
    }

    /** Forbidden, led away, or shown the page that he may see anyway, without the button. */
    private static boolean isRefusal(HttpResponse<String> answer, Found found, Caller caller) {
        int role =
                Math.max(
                        0, List.of("nobody", "READONLY", "USER", "MANAGER").indexOf(caller.name()));
        return switch (answer.statusCode()) {
            case 403, 400, 404 -> role > 0;
            case 302 -> (role == 0) == location(answer).contains("/login");
            case 200 -> role > 0 && PAGES.get(found.page())[role] == 200;
            default -> false;
        };
    }

    private static List<Caller> weakerThan(Role needed) {
        List<Caller> weaker =
                callers.keySet().stream()
                        .filter(role -> !role.covers(needed))
                        .map(role -> new Caller(role.name(), callers.get(role)))
                        .collect(Collectors.toList());
        weaker.add(new Caller("nobody", Api.anonymous(server)));
        return weaker;
    }

    private static String state() {
        return STATE.stream()
                .map(address -> admin.get(address).body().replaceAll(CLOCKWORK, ""))
                .collect(Collectors.joining("\n"));
    }

    private static int[] statuses(String address) {
        return new int[] {
            Api.anonymous(server).get(address).statusCode(),
            callers.get(Role.READONLY).get(address).statusCode(),
            callers.get(Role.USER).get(address).statusCode(),
            callers.get(Role.MANAGER).get(address).statusCode(),
            admin.get(address).statusCode()
        };
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private static List<String> addresses(String page) {
        return queries.getOrDefault(page, List.of("")).stream().map(query -> page + query).toList();
    }

    private static Set<String> delivered() throws IOException {
        try (ZipFile archive = new ZipFile(TestTools.target().resolve("mvidarr.war").toFile())) {
            return archive.stream()
                    .map(entry -> "/" + entry.getName())
                    .filter(name -> name.endsWith(".xhtml"))
                    .filter(name -> !name.matches("/(WEB-INF|META-INF|resources)/.*"))
                    .map(name -> name.replaceFirst("^/[^/]+", "").replaceFirst("[.]xhtml$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Map<String, int[]> pages(String table) {
        Map<String, int[]> rows = new TreeMap<>();
        table.lines()
                .map(line -> line.split("\\s+"))
                .forEach(
                        line ->
                                rows.put(
                                        line[0],
                                        Arrays.stream(line, 1, line.length)
                                                .mapToInt(Integer::parseInt)
                                                .toArray()));
        return rows;
    }

    private static Map<String, Role> commands(String table) {
        Map<String, Role> rows = new TreeMap<>();
        table.lines()
                .map(line -> line.split("\\s+"))
                .forEach(line -> rows.put(line[0] + " " + line[1], Role.valueOf(line[2])));
        return rows;
    }
}
