package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import javax.xml.parsers.DocumentBuilderFactory;

@ExtendWith(SharedServer.class)
class FeedKeyIT {
    private static final String FEED = "/api/v1/feed/latest.rss";
    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
        admin.post(
                "/api/v1/video",
                "{\"title\": \"Feed & <Song>\", \"artists\": [{\"name\": \"Björk\"}]}");
    }

    @Test
    void subscribesWithTheKeyInTheAddress() throws Exception {
        String key = Person.of(server, Role.READONLY).key(KeyScope.FEED);

        HttpResponse<String> answer = Api.anonymous(server).get(FEED + "?apikey=" + key);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("application/rss+xml");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        Document feed =
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(answer.body())));
        assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(feed.getElementsByTagName("item").getLength()).isPositive();
        assertThat(feed.getElementsByTagName("guid").item(0).getTextContent())
                .startsWith(server.address("/video?id=").toString());
        assertThat(answer.body()).doesNotContain(key);
    }

    @Test
    void isOpenToSessionsAndOtherKeysByHeader() {
        Person person = Person.of(server, Role.READONLY);

        assertThat(person.api().get(FEED).statusCode()).isEqualTo(200);
        assertThat(Person.bearer(server, FEED, person.key(KeyScope.READ)).statusCode())
                .isEqualTo(200);
        assertThat(Api.anonymous(server).get(FEED).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/video",
                "/api/v1/user/me",
                "/api/v1/apikey",
                "/api/v1/feedback",
                "/stream/1",
                "/home",
                "/api/v1/feed/../video"
            })
    void opensNothingElse(String address) {
        String key = Person.of(server, Role.ADMIN).key(KeyScope.FEED);
        Api api = Api.anonymous(server);

        assertThat(api.get(address + "?apikey=" + key).statusCode()).isIn(400, 401, 302, 404);
        assertThat(Person.ask(server, address, "X-Api-Key", key).statusCode())
                .isIn(400, 401, 302, 404);
        assertThat(Person.bearer(server, address, key).statusCode()).isIn(400, 401, 302, 404);
    }

    @Test
    void isNoHeader() {
        String key = Person.of(server, Role.USER).key(KeyScope.FEED);

        assertThat(Person.ask(server, FEED, "X-Api-Key", key).statusCode()).isEqualTo(401);
        assertThat(Person.bearer(server, FEED, key).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyScope.class,
            names = {"READ", "MANAGE", "ADMIN"})
    void otherKeysAreRefusedInAnAddress(KeyScope scope) {
        String key = Person.of(server, Role.ADMIN).key(scope);

        assertThat(Api.anonymous(server).get(FEED + "?apikey=" + key).statusCode()).isEqualTo(401);
        assertThat(Api.anonymous(server).get("/api/v1/video?apikey=" + key).statusCode())
                .isEqualTo(401);
    }

    @Test
    void doesNotOpenWhatAWrongKeyShows() {
        HttpResponse<String> answer = admin.get(FEED + "?apikey=mvk_00000000_" + "x".repeat(43));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void writesNothing() {
        String key = Person.of(server, Role.ADMIN).key(KeyScope.FEED);
        Api api = Api.anonymous(server);

        assertThat(
                        api.send(
                                        api.request(FEED + "?apikey=" + key)
                                                .POST(HttpRequest.BodyPublishers.noBody()))
                                .statusCode())
                .isEqualTo(403);
    }

    @Test
    void isNotWrittenToTheLog() {
        String key = Person.of(server, Role.READONLY).key(KeyScope.FEED);

        Api.anonymous(server).get(FEED + "?apikey=" + key);
        Api.anonymous(server).get("/api/v1/feed/nothing?apikey=" + key);

        assertThat(server.log()).doesNotContain(key, key.substring(13));
    }
}
