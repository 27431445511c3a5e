package org.mvidarr.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.transaction.Transactional;

import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.Versioned;
import org.mvidarr.platform.secret.ResealsSecrets;
import org.mvidarr.platform.secret.Vault;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Door of the settings for those who know a group by its name alone: the API and the generated
 * pages. Everything is written through {@link Settings}, by the same rules.
 */
@ApplicationScoped
@Transactional
public class Configuration implements ResealsSecrets {
    private static final String VERSION = "version";

    @Inject Topics topics;
    @Inject Settings settings;
    @Inject StoredSettings stored;
    @Inject Vault vault;

    /** By section and name. */
    public List<TopicShape> topics() {
        return topics.all();
    }

    /**
     * @throws Refusal.NotFound when no group has this name
     */
    public TopicShape topic(String name) {
        return topics.named(name);
    }

    /**
     * @throws Refusal.NotFound when no group has this name
     */
    public ConfigView get(String name) {
        TopicShape shape = topics.named(name);
        return stored.setting(name)
                .map(row -> view(shape, row))
                .orElseGet(() -> view(shape, TopicShape.defaults(shape.type()), 0));
    }

    /** What holds while nobody has changed anything, as it is shown. */
    public JsonObject defaults(TopicShape shape) {
        return view(shape, TopicShape.defaults(shape.type()), 0).values();
    }

    /**
     * Replaces the members given; the others stay, so that who knows of fewer does no harm.
     *
     * @param given a secret that is null stays, an empty one is removed
     * @param expected the version that the change is based on, or {@link Versioned#ANY}
     * @param by id of the administrator who does it
     * @throws Refusal.Invalid naming the member that cannot be
     * @throws jakarta.validation.ConstraintViolationException when one is out of its bounds
     * @throws Refusal.Stale when somebody else was faster
     */
    public ConfigView put(String name, JsonObject given, int expected, long by) {
        TopicShape shape = topics.named(name);
        Setting row = settings.locked(shape.type());
        Versioned.demand(expected, row.version);
        Record present = TopicJson.read(row.value, TopicShape.defaults(shape.type()));
        JsonObject merged =
                TopicJson.merged(
                        shape.parts(),
                        TopicJson.object(TopicJson.textOf(present)),
                        Json.createObjectBuilder(given).remove(VERSION).build(),
                        vault::seal);
        settings.write(row, TopicJson.read(merged.toString(), present), by);
        return view(shape, row);
    }

    /** The same by RFC 7396: what is null comes back to its default, a secret is removed. */
    public ConfigView patch(String name, JsonObject patch, int expected, long by) {
        TopicShape shape = topics.named(name);
        JsonObject usual = TopicJson.object(TopicJson.textOf(TopicShape.defaults(shape.type())));
        return put(name, filled(patch, usual), expected, by);
    }

    /** Everything of the group by default; its secrets are removed. */
    public ConfigView reset(String name, int expected, long by) {
        TopicShape shape = topics.named(name);
        return put(
                name,
                TopicJson.object(TopicJson.textOf(TopicShape.defaults(shape.type()))),
                expected,
                by);
    }

    @Override
    public int reseal(Vault with) {
        AtomicInteger count = new AtomicInteger();
        topics.all().stream()
                .filter(TopicShape::hasSecret)
                .filter(shape -> stored.setting(shape.name()).isPresent())
                .forEach(shape -> reseal(shape, with, count));
        return count.get();
    }

    private void reseal(TopicShape shape, Vault with, AtomicInteger count) {
        Setting row = settings.locked(shape.type());
        Record present = TopicJson.read(row.value, TopicShape.defaults(shape.type()));
        JsonObject fresh =
                TopicJson.resealed(
                        shape.parts(),
                        TopicJson.object(TopicJson.textOf(present)),
                        (purpose, text) -> {
                            count.incrementAndGet();
                            return with.reseal(purpose, text);
                        });
        settings.write(row, TopicJson.read(fresh.toString(), present), null);
    }

    /** A patch without nulls: what it removes is given its default. */
    private static JsonObject filled(JsonObject patch, JsonObject usual) {
        JsonObjectBuilder filled = Json.createObjectBuilder(patch);
        patch.forEach(
                (name, value) -> {
                    JsonValue byDefault = usual.get(name);
                    if (value == JsonValue.NULL && byDefault != null) {
                        filled.add(name, byDefault);
                    } else if (value instanceof JsonObject inner
                            && byDefault instanceof JsonObject innerDefault) {
                        filled.add(name, filled(inner, innerDefault));
                    }
                });
        return filled.build();
    }

    private static ConfigView view(TopicShape shape, Setting row) {
        Record present = TopicJson.read(row.value, TopicShape.defaults(shape.type()));
        return view(shape, present, row.version);
    }

    private static ConfigView view(TopicShape shape, Record state, int version) {
        JsonObject whole = TopicJson.object(TopicJson.textOf(state));
        return new ConfigView(shape, TopicJson.shown(shape.parts(), whole), version);
    }
}
