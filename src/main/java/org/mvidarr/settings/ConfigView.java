package org.mvidarr.settings;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import jakarta.json.bind.serializer.JsonbSerializer;
import jakarta.json.bind.serializer.SerializationContext;
import jakarta.json.stream.JsonGenerator;

import org.mvidarr.platform.Versioned;

/**
 * A group of settings as it is shown: as JSON its members with {@code version} among them.
 *
 * @param values without secrets, but whether there are any
 * @param version 0 while nobody has changed anything
 */
@JsonbTypeSerializer(ConfigView.Flat.class)
public record ConfigView(TopicShape shape, JsonObject values, int version) implements Versioned {
    /** One object instead of an object within an object. */
    public static class Flat implements JsonbSerializer<ConfigView> {
        @Override
        public void serialize(
                ConfigView view, JsonGenerator generator, SerializationContext context) {
            generator.writeStartObject();
            view.values().forEach(generator::write);
            generator.write("version", view.version());
            generator.writeEnd();
        }
    }
}
