package org.mvidarr.operations;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;

import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The description that a running server gives of its API. */
record ApiDocument(JsonObject json) {
    private static final Set<String> VERBS = Set.of("get", "put", "post", "delete", "patch");

    /** One operation of it. */
    record Described(String verb, String path, JsonObject operation) {
        @Override
        public String toString() {
            return verb.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }

        List<JsonObject> parameters() {
            return operation.containsKey("parameters")
                    ? operation.getJsonArray("parameters").getValuesAs(JsonObject.class)
                    : List.of();
        }

        JsonObject responses() {
            return operation.getJsonObject("responses");
        }
    }

    static ApiDocument of(RunningServer server) {
        return new ApiDocument(Api.anonymous(server).object("/openapi?format=json"));
    }

    List<Described> operations() {
        List<Described> operations = new ArrayList<>();
        json.getJsonObject("paths")
                .forEach(
                        (path, item) ->
                                item.asJsonObject()
                                        .forEach(
                                                (verb, operation) -> {
                                                    if (VERBS.contains(verb)) {
                                                        operations.add(
                                                                new Described(
                                                                        verb,
                                                                        path,
                                                                        operation.asJsonObject()));
                                                    }
                                                }));
        return operations;
    }

    /** The object itself, or what its {@code $ref} leads to. */
    JsonObject resolved(JsonObject object) {
        if (!object.containsKey("$ref")) {
            return object;
        }
        JsonValue found = json;
        for (String name : object.getString("$ref").substring(2).split("/")) {
            found = found.asJsonObject().get(name);
            if (found == null) {
                throw new AssertionError("Nothing at " + object.getString("$ref"));
            }
        }
        return resolved(found.asJsonObject());
    }
}
