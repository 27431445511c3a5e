package org.mvidarr.playlist;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Somebody with an account of his own who keeps playlists, and what he does with them over REST.
 */
record Listener(Api api, long id, String name) {
    static Listener of(RunningServer server, String role) {
        String name = "l-" + UUID.randomUUID().toString().substring(0, 12);
        String password = "the password of " + name;
        HttpResponse<String> made =
                Api.administrator(server)
                        .post(
                                "/api/v1/user",
                                Json.createObjectBuilder()
                                        .add("username", name)
                                        .add("role", role)
                                        .add("password", password)
                                        .build()
                                        .toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        Api api = Api.anonymous(server);
        api.signIn(name, password);
        return new Listener(api, Api.object(made).getJsonNumber("id").longValue(), name);
    }

    /** A manual playlist with these videos. */
    long playlist(String title, String more, long... videos) {
        HttpResponse<String> made =
                api.post("/api/v1/playlist", "{\"name\": \"" + title + "\"" + more + "}");
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        long playlist = Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
        if (videos.length > 0) {
            HttpResponse<String> added = add(playlist, videos);
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
        }
        return playlist;
    }

    HttpResponse<String> add(long playlist, long... videos) {
        JsonArrayBuilder ids = Json.createArrayBuilder();
        for (long video : videos) {
            ids.add(video);
        }
        return api.post(
                "/api/v1/playlist/" + playlist + "/entry",
                Json.createObjectBuilder().add("videoIds", ids).build().toString());
    }

    HttpResponse<String> move(long playlist, Collection<Long> entries, String where) {
        return api.post(
                "/api/v1/playlist/" + playlist + "/move",
                "{\"entryIds\": " + entries + where + "}");
    }

    JsonArray entries(long playlist) {
        return api.records("/api/v1/playlist/" + playlist + "/entry?pageSize=1000");
    }

    List<Long> entryIds(long playlist) {
        return entries(playlist).getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getJsonNumber("id").longValue())
                .toList();
    }

    List<Long> videoIds(long playlist) {
        return entries(playlist).getValuesAs(JsonObject.class).stream()
                .map(entry -> entry.getJsonObject("video").getJsonNumber("id").longValue())
                .toList();
    }

    JsonObject summary(long playlist) {
        return api.object("/api/v1/playlist/" + playlist).getJsonObject("summary");
    }

    static long video(Api api, String title, String artist) {
        HttpResponse<String> made =
                api.post(
                        "/api/v1/video",
                        Json.createObjectBuilder()
                                .add("title", title)
                                .add(
                                        "artists",
                                        Json.createArrayBuilder()
                                                .add(
                                                        Json.createObjectBuilder()
                                                                .add("name", artist)))
                                .build()
                                .toString());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return Api.object(made).getJsonObject("summary").getJsonNumber("id").longValue();
    }
}
