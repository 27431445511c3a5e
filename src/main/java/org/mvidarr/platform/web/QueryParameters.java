package org.mvidarr.platform.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The query parameters an operation takes: those of its method and of the {@code @BeanParam}s of
 * it, and those that its description names because somebody else reads them.
 *
 * @param severalByName whether a parameter may be given more than once
 */
record QueryParameters(Map<String, Boolean> severalByName) {
    private static final Map<Method, QueryParameters> KNOWN = new ConcurrentHashMap<>();

    static QueryParameters of(Method operation) {
        return KNOWN.computeIfAbsent(operation, QueryParameters::find);
    }

    boolean isKnown(String name) {
        return severalByName.containsKey(name);
    }

    boolean takesSeveral(String name) {
        return severalByName.getOrDefault(name, false);
    }

    private static QueryParameters find(Method operation) {
        Map<String, Boolean> found = new TreeMap<>();
        for (java.lang.reflect.Parameter parameter : operation.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addAll(parameter.getType(), found);
            }
            add(parameter, parameter.getType(), found);
        }
        for (Parameter described : operation.getAnnotationsByType(Parameter.class)) {
            if (described.in() == ParameterIn.QUERY) {
                found.putIfAbsent(described.name(), false);
            }
        }
        return new QueryParameters(found);
    }

    private static void addAll(Class<?> type, Map<String, Boolean> found) {
        for (Class<?> each = type; each != null; each = each.getSuperclass()) {
            Arrays.stream(each.getDeclaredFields())
                    .forEach(
                            field -> {
                                add(field, field.getType(), found);
                                if (field.isAnnotationPresent(BeanParam.class)) {
                                    addAll(field.getType(), found);
                                }
                            });
            Stream.concat(
                            Arrays.stream(each.getDeclaredConstructors()),
                            Arrays.stream(each.getDeclaredMethods()))
                    .flatMap(executable -> Arrays.stream(executable.getParameters()))
                    .forEach(parameter -> add(parameter, parameter.getType(), found));
            for (Method setter : each.getDeclaredMethods()) {
                if (setter.getParameterCount() == 1) {
                    add(setter, setter.getParameterTypes()[0], found);
                }
            }
        }
    }

    private static void add(AnnotatedElement place, Class<?> type, Map<String, Boolean> found) {
        @Nullable QueryParam parameter = place.getAnnotation(QueryParam.class);
        if (parameter != null) {
            found.put(parameter.value(), Collection.class.isAssignableFrom(type) || type.isArray());
        }
    }
}
