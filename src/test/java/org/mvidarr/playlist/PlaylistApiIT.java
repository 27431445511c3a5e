package org.mvidarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import javax.imageio.ImageIO;

/** Playlists, their entries and folders over REST. */
@Timeout(240)
@ExtendWith(SharedServer.class)
class PlaylistApiIT {
    private static RunningServer server;
    private static Api admin;
    private static Listener ann;
    private static Listener bob;
    private static Listener manager;
    private static Listener guest;
    private static long[] videos;

    @BeforeAll
    static void thereAreVideosAndPeople(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        ann = Listener.of(server, "USER");
        bob = Listener.of(server, "USER");
        manager = Listener.of(server, "MANAGER");
        guest = Listener.of(server, "READONLY");
        videos =
                LongStream.rangeClosed(1, 6)
                        .map(n -> Listener.video(admin, "Listed " + n, "Playlist Artist"))
                        .toArray();
    }

    @Test
    void keepsTheOrderInWhichVideosAreAddedAndMoved() {
        long list = ann.playlist("Order", "", videos[0], videos[1], videos[2], videos[3]);
        List<Long> entries = ann.entryIds(list);

        ann.move(list, List.of(entries.get(3)), ", \"to\": 1");
        assertThat(ann.videoIds(list)).containsExactly(videos[3], videos[0], videos[1], videos[2]);

        ann.move(
                list,
                List.of(entries.get(2), entries.get(3)),
                ", \"beforeEntryId\": " + entries.get(1));
        assertThat(ann.videoIds(list)).containsExactly(videos[0], videos[2], videos[3], videos[1]);

        ann.move(list, List.of(entries.get(0)), "");
        assertThat(ann.videoIds(list)).containsExactly(videos[2], videos[3], videos[1], videos[0]);

        ann.move(list, List.of(entries.get(2)), ", \"to\": 99");
        assertThat(ann.videoIds(list)).containsExactly(videos[3], videos[1], videos[0], videos[2]);
    }

    @Test
    void findsRoomAgainHoweverOftenEntriesAreMovedBetweenTheSameTwo() {
        long list = ann.playlist("Room", "", videos[0], videos[1], videos[2]);
        List<Long> entries = new ArrayList<>(ann.entryIds(list));
        for (int i = 0; i < 40; i++) {
            HttpResponse<String> moved = ann.move(list, List.of(entries.get(2)), ", \"to\": 2");
            assertThat(moved.statusCode()).as(moved.body()).isEqualTo(204);
            Collections.swap(entries, 1, 2);
        }
        assertThat(ann.entryIds(list)).isEqualTo(entries);
    }

    @Test
    void takesEachVideoOnceWhereDuplicatesAreNotAllowed() {
        long list = ann.playlist("Once", ", \"duplicates\": false", videos[0]);

        JsonObject added = Api.object(ann.add(list, videos[1], videos[0], videos[1], 999_999_999L));

        assertThat(added.getInt("added")).isEqualTo(1);
        assertThat(added.getInt("already")).isEqualTo(2);
        assertThat(added.getInt("unknown")).isEqualTo(1);
        assertThat(ann.videoIds(list)).containsExactly(videos[0], videos[1]);
    }

    @Test
    void dropsDuplicatesWhenTheyAreNoLongerAllowed() {
        long list = ann.playlist("Twice", "", videos[0], videos[1], videos[0]);
        assertThat(ann.summary(list).getInt("entries")).isEqualTo(3);

        HttpResponse<String> edited =
                ann.api()
                        .put(
                                "/api/v1/playlist/" + list,
                                "{\"name\": \"Once now\", \"duplicates\": false, \"version\": 0}");

        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        assertThat(ann.videoIds(list)).containsExactly(videos[0], videos[1]);
    }

    @Test
    void keepsANoteBesideAnEntry() {
        long list = ann.playlist("Notes", "", videos[0]);
        String entry = "/api/v1/playlist/" + list + "/entry/" + ann.entryIds(list).getFirst();

        assertThat(ann.api().put(entry, "{\"note\": \" the  long one \"}").statusCode())
                .isEqualTo(204);
        assertThat(ann.entries(list).getJsonObject(0).getString("note")).isEqualTo("the  long one");
        assertThat(ann.api().put(entry, "{\"note\": \"" + "x".repeat(501) + "\"}").statusCode())
                .isEqualTo(400);
        assertThat(ann.api().put(entry, "{}").statusCode()).isEqualTo(204);
        assertThat(ann.entries(list).getJsonObject(0).containsKey("note")).isFalse();
    }

    @Test
    void removesEntriesAllOrNone() {
        long list = ann.playlist("Fewer", "", videos[0], videos[1], videos[2]);
        List<Long> entries = ann.entryIds(list);
        String remove = "/api/v1/playlist/" + list + "/remove";

        assertThat(
                        ann.api()
                                .post(remove, "{\"entryIds\": [" + entries.get(0) + ", 1]}")
                                .statusCode())
                .isEqualTo(404);
        assertThat(ann.entryIds(list)).isEqualTo(entries);
        assertThat(
                        ann.api()
                                .post(
                                        remove,
                                        "{\"entryIds\": "
                                                + List.of(entries.get(0), entries.get(2))
                                                + "}")
                                .statusCode())
                .isEqualTo(204);
        assertThat(ann.entryIds(list)).containsExactly(entries.get(1));
    }

    @Test
    void holdsTenThousandVideosAndNoMore() {
        long list = ann.playlist("Long", "");
        long[] many = new long[10_000];
        for (int i = 0; i < many.length; i++) {
            many[i] = videos[i % videos.length];
        }
        assertThat(Api.object(ann.add(list, many)).getInt("added")).isEqualTo(10_000);
        assertThat(ann.add(list, videos[0]).statusCode()).isEqualTo(409);
        JsonObject page =
                ann.api().object("/api/v1/playlist/" + list + "/entry?page=200&pageSize=50");
        assertThat(page.getInt("totalRecords")).isEqualTo(10_000);
        assertThat(page.getJsonArray("records").getJsonObject(49).getInt("place"))
                .isEqualTo(10_000);
        long last = page.getJsonArray("records").getJsonObject(49).getInt("id");
        ann.move(list, List.of(last), ", \"to\": 1");
        assertThat(
                        ann.api()
                                .records("/api/v1/playlist/" + list + "/entry?pageSize=1")
                                .getJsonObject(0)
                                .getInt("id"))
                .isEqualTo((int) last);
        assertThat(ann.api().delete("/api/v1/playlist/" + list).statusCode()).isEqualTo(204);
    }

    /** Who may do what with a playlist of Ann's: private, shared, and her doing. */
    @Test
    void isThereForThoseOnlyWhoMaySeeIt() {
        long hidden = ann.playlist("Hidden", "", videos[0]);
        long shared = ann.playlist("Open", ", \"sharing\": \"SHARED\"", videos[0]);
        Map<String, Listener> people =
                Map.of("owner", ann, "other", bob, "manager", manager, "guest", guest);
        SoftAssertions all = new SoftAssertions();
        people.forEach(
                (who, person) -> {
                    boolean may = who.equals("owner") || who.equals("manager");
                    int look = may ? 200 : 404;
                    int write = who.equals("guest") ? 403 : may ? 200 : 404;
                    all.assertThat(looks(person, hidden)).as(who + " hidden").containsOnly(look);
                    all.assertThat(writes(person, hidden)).as(who + " hidden").containsOnly(write);
                    all.assertThat(looks(person, shared)).as(who + " shared").containsOnly(200);
                    all.assertThat(writes(person, shared))
                            .as(who + " shared")
                            .containsOnly(may ? 200 : 403);
                    all.assertThat(named(person, "")).as(who).contains("Open");
                    all.assertThat(named(person, "").contains("Hidden"))
                            .as(who)
                            .isEqualTo(who.equals("owner"));
                    all.assertThat(named(person, "&which=EVERYONES").contains("Hidden"))
                            .as(who)
                            .isEqualTo(may);
                });
        all.assertAll();
        assertThat(ann.videoIds(hidden)).containsExactly(videos[0]);
        assertThat(ann.summary(hidden).getString("name")).isEqualTo("Hidden");
    }

    private static List<Integer> looks(Listener person, long list) {
        String at = "/api/v1/playlist/" + list;
        return List.of(
                person.api().get(at).statusCode(), person.api().get(at + "/entry").statusCode());
    }

    /** All of them change nothing when they succeed; 204 counts as 200. */
    private static List<Integer> writes(Listener person, long list) {
        String at = "/api/v1/playlist/" + list;
        JsonObject summary = ann.summary(list);
        long entry = ann.entryIds(list).getFirst();
        Api api = person.api();
        return List.of(
                ok(
                        api.put(
                                at,
                                "{\"name\": \"%s\", \"sharing\": \"%s\", \"version\": %d}"
                                        .formatted(
                                                summary.getString("name"),
                                                summary.getString("sharing"),
                                                summary.getInt("version")))),
                ok(person.move(list, List.of(entry), "")),
                ok(api.put(at + "/entry/" + entry, "{}")),
                ok(api.put(at + "/cover", "{}")),
                ok(person.add(list, 999_999_999L)));
    }

    private static int ok(HttpResponse<String> answer) {
        return answer.statusCode() == 204 ? 200 : answer.statusCode();
    }

    private static List<String> named(Listener person, String more) {
        return person
                .api()
                .records("/api/v1/playlist?pageSize=1000" + more)
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(list -> list.getString("ownerName").equals(ann.name()))
                .map(list -> list.getString("name"))
                .toList();
    }

    @Test
    void isFeaturedByManagersOnly() {
        long list = ann.playlist("Feature me", ", \"sharing\": \"SHARED\"");
        String body =
                "{\"name\": \"Feature me\", \"sharing\": \"%s\", \"featured\": %s, \"version\":"
                        + " %d}";
        String at = "/api/v1/playlist/" + list;

        assertThat(ann.api().put(at, body.formatted("SHARED", true, 0)).statusCode())
                .isEqualTo(403);
        assertThat(manager.api().put(at, body.formatted("SHARED", true, 0)).statusCode())
                .isEqualTo(200);
        assertThat(named(bob, "&which=FEATURED")).contains("Feature me");
        assertThat(guest.api().get("/home").statusCode()).isEqualTo(200);
        assertThat(ann.api().put(at, body.formatted("SHARED", false, 1)).statusCode())
                .isEqualTo(403);
        assertThat(ann.api().put(at, body.formatted("PRIVATE", true, 1)).statusCode())
                .isEqualTo(200);
        assertThat(named(bob, "&which=FEATURED")).doesNotContain("Feature me");
        assertThat(bob.api().get(at).statusCode()).isEqualTo(404);
    }

    @Test
    void losesNoChangeWhenFiftyWorkOnItAtATime() throws Exception {
        long list = ann.playlist("Crowd", "", videos[0]);
        List<Integer> edits = new ArrayList<>();
        try (ExecutorService crowd = Executors.newFixedThreadPool(50)) {
            List<Callable<Integer>> deeds = new ArrayList<>();
            for (int i = 0; i < 25; i++) {
                String name = "{\"name\": \"Crowd " + i + "\", \"version\": 0}";
                deeds.add(() -> -ann.api().put("/api/v1/playlist/" + list, name).statusCode());
                deeds.add(() -> manager.add(list, videos[1]).statusCode());
            }
            for (Future<Integer> done : crowd.invokeAll(deeds)) {
                edits.add(done.get());
            }
        }
        assertThat(edits).containsOnly(200, -200, -409);
        assertThat(Collections.frequency(edits, -200)).isEqualTo(1);
        assertThat(ann.videoIds(list)).hasSize(26);
        assertThat(ann.summary(list).getInt("version")).isEqualTo(1);
    }

    @Test
    void keepsFoldersFiveDeepForTheirOwnerAlone() {
        List<Long> line = new ArrayList<>();
        for (int depth = 1; depth <= 5; depth++) {
            line.add(folder(ann, "Depth " + depth, line.isEmpty() ? null : line.getLast(), 201));
        }
        folder(ann, "Too deep", line.getLast(), 409);
        assertThat(
                        ann.api()
                                .put(
                                        "/api/v1/playlist/folder/" + line.getFirst(),
                                        "{\"name\": \"Round\", \"parentId\": %d, \"version\": 0}"
                                                .formatted(line.get(2)))
                                .statusCode())
                .isEqualTo(409);
        assertThat(bob.api().get("/api/v1/playlist/folder/" + line.getFirst()).statusCode())
                .isEqualTo(404);
        assertThat(folder(bob, "Not mine", line.getFirst(), 404)).isZero();

        long list = ann.playlist("Kept", ", \"folderId\": " + line.get(4));
        assertThat(
                        bob.api()
                                .post(
                                        "/api/v1/playlist",
                                        "{\"name\": \"x\", \"folderId\": " + line.get(4) + "}")
                                .statusCode())
                .isEqualTo(404);
        assertThat(ann.api().delete("/api/v1/playlist/folder/" + line.get(4)).statusCode())
                .isEqualTo(204);
        assertThat(ann.summary(list).getJsonNumber("folderId").longValue()).isEqualTo(line.get(3));
        assertThat(
                        ann.api()
                                .records("/api/v1/playlist?folderId=" + line.get(3))
                                .getJsonObject(0)
                                .getString("name"))
                .isEqualTo("Kept");
    }

    private static long folder(Listener person, String name, Long parent, int status) {
        HttpResponse<String> made =
                person.api()
                        .post(
                                "/api/v1/playlist/folder",
                                "{\"name\": \"%s\", \"parentId\": %s}".formatted(name, parent));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(status);
        return status == 201 ? Api.object(made).getJsonNumber("id").longValue() : 0;
    }

    @Test
    void goesToTheHeirWhenItsOwnerLeaves() {
        Listener leaving = Listener.of(server, "USER");
        long folder = folder(leaving, "Left behind", null, 201);
        long list = leaving.playlist("Heritage", ", \"folderId\": " + folder, videos[0]);

        HttpResponse<String> removed =
                admin.delete("/api/v1/user/" + leaving.id() + "?heir=" + bob.id());

        assertThat(removed.statusCode()).as(removed.body()).isEqualTo(204);
        assertThat(bob.summary(list).getString("ownerName")).isEqualTo(bob.name());
        assertThat(bob.summary(list).getInt("folderId")).isEqualTo((int) folder);
        assertThat(bob.videoIds(list)).containsExactly(videos[0]);
        assertThat(bob.entries(list).getJsonObject(0).containsKey("addedBy")).isFalse();
    }

    @Test
    void isCopiedWithItsNotesByWhoeverMaySeeIt() {
        long list = ann.playlist("To copy", ", \"sharing\": \"SHARED\"", videos[0], videos[1]);
        ann.api()
                .put(
                        "/api/v1/playlist/" + list + "/entry/" + ann.entryIds(list).getFirst(),
                        "{\"note\": \"n\"}");
        HttpResponse<String> made =
                bob.api().post("/api/v1/playlist/" + list + "/copy", "{\"name\": \"Copied\"}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long copy = Api.object(made).getJsonObject("summary").getInt("id");
        assertThat(bob.videoIds(copy)).containsExactly(videos[0], videos[1]);
        assertThat(bob.entries(copy).getJsonObject(0).getString("note")).isEqualTo("n");
        assertThat(ann.api().get("/api/v1/playlist/" + copy).statusCode()).isEqualTo(404);
    }

    @Test
    void losesAVideoThatIsDeleted() {
        long gone = Listener.video(admin, "Going", "Playlist Artist");
        long list = ann.playlist("Shrinks", "", gone, videos[0]);
        ann.api().put("/api/v1/playlist/" + list + "/cover", "{\"videoId\": " + gone + "}");
        assertThat(admin.delete("/api/v1/video/" + gone).statusCode()).isEqualTo(204);
        assertThat(ann.videoIds(list)).containsExactly(videos[0]);
        assertThat(ann.api().object("/api/v1/playlist/" + list)).doesNotContainKey("coverVideoId");
    }

    @Test
    void takesAPictureAsCover() throws Exception {
        long list = ann.playlist("Covered", "", videos[0]);
        BufferedImage red = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 400 * 300; i++) {
            red.setRGB(i % 400, i / 400, 0xCC2211);
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(red, "png", png);
        String at = "/api/v1/playlist/" + list + "/cover";

        HttpResponse<String> taken = upload(ann, at, png.toByteArray());
        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        String hash = ann.summary(list).getJsonArray("pictures").getString(0);
        assertThat(bob.api().get("/img/" + hash + "-320.jpg").statusCode()).isEqualTo(200);
        assertThat(upload(bob, at, png.toByteArray()).statusCode()).isEqualTo(404);
        assertThat(upload(ann, at, "no picture".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(400);
        assertThat(ann.api().put(at, "{}").statusCode()).isEqualTo(200);
        assertThat(ann.summary(list).getJsonArray("pictures")).isEmpty();
    }

    private static HttpResponse<String> upload(Listener person, String at, byte[] picture) {
        return person.api()
                .send(
                        person.api()
                                .request(at)
                                .header("Content-Type", "image/png")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
    }

    @Test
    void refusesWhatCannotBe() {
        long list = ann.playlist("Strict", "", videos[0]);
        String at = "/api/v1/playlist/" + list;
        long entry = ann.entryIds(list).getFirst();
        Map<String, Integer> wrong =
                Map.of(
                        "{\"entryIds\": []}",
                        400,
                        "{\"entryIds\": [" + entry + ", " + entry + "]}",
                        400,
                        "{\"entryIds\": [" + entry + "], \"to\": 0}",
                        400,
                        "{\"entryIds\": [" + entry + "], \"to\": 1, \"beforeEntryId\": 5}",
                        400,
                        "{\"entryIds\": [" + entry + "], \"beforeEntryId\": " + entry + "}",
                        400,
                        "{\"entryIds\": [" + entry + "], \"beforeEntryId\": 5}",
                        404,
                        "{\"entryIds\": [null]}",
                        400,
                        "{\"entryIds\": [\"x\"]}",
                        400,
                        "{}",
                        400);
        wrong.forEach(
                (body, status) ->
                        assertThat(ann.api().post(at + "/move", body).statusCode())
                                .as(body)
                                .isEqualTo(status));
        for (String name : List.of("", "  ", "\\u200b", "x".repeat(201))) {
            assertThat(
                            ann.api()
                                    .post("/api/v1/playlist", "{\"name\": \"" + name + "\"}")
                                    .statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(ann.api().get("/api/v1/playlist?which=THEIRS").statusCode()).isEqualTo(400);
        assertThat(ann.api().get("/api/v1/playlist?sortKey=owner").statusCode()).isEqualTo(400);
        assertThat(ann.api().get("/api/v1/playlist?search=%25_%27").statusCode()).isEqualTo(200);
        assertThat(ann.api().get("/api/v1/playlist/99999999999999999999").statusCode())
                .isEqualTo(404);
        assertThat(ann.api().put(at, "{\"name\": \"Stale\", \"version\": 7}").statusCode())
                .isEqualTo(409);
    }
}
