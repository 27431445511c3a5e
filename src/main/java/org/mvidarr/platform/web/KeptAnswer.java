package org.mvidarr.platform.web;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.ws.rs.core.Response;

/**
 * The answer to an earlier request.
 *
 * @param requestHash what it answered
 * @param headers those that belong to what was made, by name
 */
record KeptAnswer(String requestHash, int status, JsonObject headers, byte[] body) {
    private static final String AGAIN = "Idempotency-Replayed";

    Response again() {
        Response.ResponseBuilder answer = Response.status(status).header(AGAIN, "true");
        headers.forEach((name, value) -> answer.header(name, ((JsonString) value).getString()));
        return body.length == 0 ? answer.build() : answer.entity(body).build();
    }
}
