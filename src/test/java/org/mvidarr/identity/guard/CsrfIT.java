package org.mvidarr.identity.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.Pages;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Nothing another site makes a signed-in browser send changes anything. */
@ExtendWith(SharedServer.class)
class CsrfIT {
    private static final Set<String> READING = Set.of("get", "head", "options");

    /** What browsers send along when a page of another site sends a form or calls fetch. */
    private static final List<Map<String, String>> FOREIGN =
            List.of(
                    Map.of("Origin", "https://evil.example"),
                    Map.of("Origin", "null"),
                    Map.of("Origin", "https://evil.example", "Sec-Fetch-Site", "cross-site"),
                    Map.of("Sec-Fetch-Site", "same-site"),
                    Map.of("Sec-Fetch-Site", "cross-site", "Sec-Fetch-Mode", "navigate"));

    private static RunningServer server;
    private static Api admin;

    @BeforeAll
    static void administratorExists(RunningServer shared) {
        server = shared;
        admin = Api.administrator(server);
    }

    @Test
    void everyOperationThatChangesSomethingRefusesForeignRequests() {
        List<String> wrong = new ArrayList<>();
        List<String> operations = writing();
        for (String operation : operations) {
            for (Map<String, String> headers : FOREIGN) {
                HttpResponse<String> answer = send(operation, headers);
                if (answer.statusCode() != 403 || !answer.body().contains("\"code\":\"origin\"")) {
                    wrong.add(operation + " " + headers + " " + answer.statusCode());
                }
            }
        }

        assertThat(operations).hasSizeGreaterThan(20);
        assertThat(wrong).isEmpty();
    }

    static Stream<String> pages() {
        return Pages.addresses().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyFormRefusesForeignRequests(String page) {
        for (Map<String, String> headers : FOREIGN) {
            HttpRequest.Builder request =
                    admin.request(page)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(
                                    HttpRequest.BodyPublishers.ofString(
                                            "f_SUBMIT=1&jakarta.faces.ViewState=stateless"));
            headers.forEach(request::setHeader);

            assertThat(admin.send(request).statusCode()).as(page + " " + headers).isEqualTo(403);
        }
        assertThat(admin.get("/api/v1/auth/caller").statusCode()).as("still in").isEqualTo(200);
    }

    @Test
    void aKeyInTheAddressDoesNotHelp() {
        HttpRequest.Builder request =
                admin.request("/api/v1/download?apikey=mvk_x")
                        .header("Origin", "https://evil.example")
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(admin.send(request).statusCode()).isEqualTo(403);
    }

    private static List<String> writing() {
        JsonObject paths =
                Api.anonymous(server).object("/openapi?format=json").getJsonObject("paths");
        List<String> operations = new ArrayList<>();
        for (String path : paths.keySet()) {
            for (String method : paths.getJsonObject(path).keySet()) {
                if (!READING.contains(method)
                        && Set.of("post", "put", "delete", "patch").contains(method)) {
                    operations.add(
                            method.toUpperCase() + " " + path.replaceAll("\\{[^}]+}", "999999"));
                }
            }
        }
        return operations;
    }

    private static HttpResponse<String> send(String operation, Map<String, String> headers) {
        String[] pair = operation.split(" ");
        HttpRequest.Builder request =
                admin.request(pair[1])
                        .header("Content-Type", "application/json")
                        .method(pair[0], HttpRequest.BodyPublishers.ofString("{}"));
        headers.forEach(request::setHeader);
        return admin.send(request);
    }
}
