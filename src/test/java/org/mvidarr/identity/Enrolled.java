package org.mvidarr.identity;

import jakarta.json.Json;
import jakarta.json.JsonString;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * Somebody with a second factor.
 *
 * @param api the session in which he set it up
 */
record Enrolled(Person person, Api api, Authenticator app, List<String> recoveryCodes) {
    static final String OWN = "/api/v1/auth/twofactor";

    static Enrolled of(RunningServer server, Role role) {
        return of(Person.of(server, role));
    }

    static Enrolled of(Person person) {
        Api api = person.api();
        Authenticator app = new Authenticator(Api.object(api.post(OWN, "{}")).getString("key"));
        return new Enrolled(person, api, app, codes(confirm(api, app.next())));
    }

    static HttpResponse<String> confirm(Api api, String code) {
        return api.post(OWN + "/confirm", proof("code", code));
    }

    static List<String> codes(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.statusCode() + " " + answer.body());
        }
        return Api.object(answer).getJsonArray("recoveryCodes").getValuesAs(JsonString::getString);
    }

    static String proof(String name, String value) {
        return Json.createObjectBuilder().add(name, value).build().toString();
    }

    HttpResponse<String> tokens(String otp) {
        return Person.form(
                person.server(),
                "/api/v1/auth/token",
                Map.of(
                        "grant_type",
                        "password",
                        "username",
                        person.name(),
                        "password",
                        person.password(),
                        "otp",
                        otp));
    }
}
