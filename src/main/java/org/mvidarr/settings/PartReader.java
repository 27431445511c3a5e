package org.mvidarr.settings;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the components of a record of settings: types, bounds, units, secrets. */
final class PartReader {
    private PartReader() {}

    /**
     * @throws IllegalArgumentException when a component is of a type that no form could ask for
     */
    static List<Part> parts(Class<? extends Record> type) {
        return parts(type, "");
    }

    private static List<Part> parts(Class<? extends Record> type, String before) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> part(component, before + component.getName()))
                .toList();
    }

    private static Part part(RecordComponent component, String path) {
        Class<?> type = component.getType();
        Field field = field(component);
        if (type.isRecord()) {
            return Part.of(path, Part.Kind.GROUP)
                    .holding(parts(type.asSubclass(Record.class), path + "."));
        }
        if (type == boolean.class) {
            return Part.of(path, Part.Kind.FLAG);
        }
        if (type == int.class || type == long.class) {
            return number(field, Part.of(path, Part.Kind.WHOLE));
        }
        if (type == double.class) {
            return number(field, Part.of(path, Part.Kind.NUMBER));
        }
        if (type == String.class) {
            return text(field, path);
        }
        if (type.isEnum()) {
            return Part.of(path, Part.Kind.CHOICE).outOf(type);
        }
        if (Collection.class.isAssignableFrom(type)) {
            return many(component, field, path);
        }
        throw new IllegalArgumentException("No form asks for a " + type + ": " + component);
    }

    private static Part number(Field field, Part part) {
        return part.within(
                        new Bounds(
                                found(field, Min.class).map(Min::value).orElse(null),
                                found(field, Max.class).map(Max::value).orElse(null),
                                null,
                                null))
                .counting(found(field, Unit.class).map(Unit::value).orElse(null));
    }

    private static Part text(Field field, String path) {
        Optional<Secret> secret = found(field, Secret.class);
        return secret.isPresent()
                ? Part.of(path, Part.Kind.SECRET).sealedFor(secret.get().value())
                : Part.of(path, Part.Kind.TEXT).within(form(field, field));
    }

    private static Part many(RecordComponent component, Field field, String path) {
        var declared = (ParameterizedType) component.getGenericType();
        Class<?> entry = (Class<?>) declared.getActualTypeArguments()[0];
        if (entry.isEnum()) {
            return Part.of(path, Part.Kind.CHOICES).outOf(entry);
        }
        if (entry != String.class) {
            throw new IllegalArgumentException("No form asks for several " + entry);
        }
        var annotated = (AnnotatedParameterizedType) component.getAnnotatedType();
        return Part.of(path, Part.Kind.LINES)
                .within(form(field, annotated.getAnnotatedActualTypeArguments()[0]));
    }

    private static Bounds form(AnnotatedElement whole, AnnotatedElement text) {
        return new Bounds(
                null,
                null,
                found(whole, Size.class).map(Size::max).orElse(null),
                found(text, Pattern.class).map(Pattern::regexp).orElse(null));
    }

    private static <A extends java.lang.annotation.Annotation> Optional<A> found(
            AnnotatedElement element, Class<A> annotation) {
        return Optional.ofNullable(element.getAnnotation(annotation));
    }

    /** Annotations of components are kept at their fields. */
    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
