package org.mvidarr.platform.web;

import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Allowed;
import org.mvidarr.platform.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads the JSON bodies of requests, strictly ({@link JsonReading}, {@link JsonShape}). An empty
 * body is none: {@code @NotNull} on the parameter says whether there must be one.
 */
@Provider
@Allowed(rules = "parameters", because = "JAX-RS asks readers with six of them")
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonBodies implements MessageBodyReader<Object> {
    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type != byte[].class && type != String.class && type != InputStream.class;
    }

    @Override
    public @Nullable Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException, WebApplicationException {
        byte[] bytes = body.readAllBytes();
        if (bytes.length == 0) {
            return null;
        }
        JsonValue value = JsonReading.of(bytes);
        if (JsonValue.class.isAssignableFrom(type)) {
            if (!type.isInstance(value)) {
                throw new Refusal.Invalid(null, "json.object");
            }
            return value;
        }
        return JsonText.bind(value, generic);
    }
}
