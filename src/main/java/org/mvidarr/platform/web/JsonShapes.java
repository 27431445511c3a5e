package org.mvidarr.platform.web;

import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeDeserializer;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The shapes of Java types, found out once for each. Thread-safe. */
final class JsonShapes {
    private static final JsonShape WHATEVER = new JsonShape.Whatever();
    private static final JsonShape TRUTH = new JsonShape.Truth();
    private static final JsonShape DECIMAL = new JsonShape.Decimal();
    private static final JsonShape INT = new JsonShape.Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final JsonShape LONG = new JsonShape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);

    private static final Map<Class<?>, JsonShape> SINGLE =
            Map.ofEntries(
                    Map.entry(String.class, new JsonShape.Text("", text -> text)),
                    Map.entry(boolean.class, TRUTH),
                    Map.entry(Boolean.class, TRUTH),
                    Map.entry(int.class, INT),
                    Map.entry(Integer.class, INT),
                    Map.entry(long.class, LONG),
                    Map.entry(Long.class, LONG),
                    Map.entry(
                            BigInteger.class, new JsonShape.Whole(Long.MIN_VALUE, Long.MAX_VALUE)),
                    Map.entry(double.class, DECIMAL),
                    Map.entry(Double.class, DECIMAL),
                    Map.entry(BigDecimal.class, DECIMAL),
                    Map.entry(
                            Instant.class,
                            new JsonShape.Text("2026-01-31T12:00:00Z", Instant::parse)),
                    Map.entry(
                            OffsetDateTime.class,
                            new JsonShape.Text("2026-01-31T12:00:00Z", OffsetDateTime::parse)),
                    Map.entry(
                            LocalDateTime.class,
                            new JsonShape.Text("2026-01-31T12:00:00", LocalDateTime::parse)),
                    Map.entry(LocalDate.class, new JsonShape.Text("2026-01-31", LocalDate::parse)),
                    Map.entry(LocalTime.class, new JsonShape.Text("12:00", LocalTime::parse)),
                    Map.entry(Duration.class, new JsonShape.Text("PT3M20S", Duration::parse)));

    private static final Map<Type, JsonShape> KNOWN = new ConcurrentHashMap<>();

    private JsonShapes() {}

    static JsonShape of(Type type) {
        return KNOWN.computeIfAbsent(type, JsonShapes::find);
    }

    private static JsonShape find(Type type) {
        if (type instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw) {
            Type[] arguments = generic.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return new JsonShape.Elements(arguments[0]);
            }
            if (Map.class.isAssignableFrom(raw)) {
                return new JsonShape.Named(arguments[1]);
            }
        }
        return type instanceof Class<?> plain ? ofClass(plain) : WHATEVER;
    }

    private static JsonShape ofClass(Class<?> type) {
        if (type.isAnnotationPresent(JsonbTypeDeserializer.class)
                || type.isAnnotationPresent(JsonbTypeAdapter.class)) {
            return WHATEVER;
        }
        if (type.isRecord()) {
            return members(type);
        }
        if (type.isEnum()) {
            return new JsonShape.Choice(
                    Arrays.stream(type.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .toList());
        }
        if (type.isArray()) {
            return new JsonShape.Elements(type.getComponentType());
        }
        return SINGLE.getOrDefault(type, WHATEVER);
    }

    private static JsonShape members(Class<?> type) {
        Map<String, Type> types = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            boolean own =
                    component.isAnnotationPresent(JsonbTypeDeserializer.class)
                            || component.isAnnotationPresent(JsonbTypeAdapter.class)
                            || component
                                    .getAccessor()
                                    .isAnnotationPresent(JsonbTypeDeserializer.class)
                            || component.getAccessor().isAnnotationPresent(JsonbTypeAdapter.class);
            types.put(component.getName(), own ? Object.class : component.getGenericType());
        }
        return new JsonShape.Members(types);
    }
}
