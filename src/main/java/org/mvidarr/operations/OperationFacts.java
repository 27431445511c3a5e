package org.mvidarr.operations;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.json.JsonObject;

import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.InPerson;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.Versioned;
import org.mvidarr.platform.web.Idempotent;
import org.mvidarr.platform.web.IfMatch;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the method of an operation says about it. */
record OperationFacts(Method method, HttpMethod verb) {
    /**
     * Found by the operation's id, which the server makes of the names of class and method (see
     * {@code operationIdStrategy}).
     */
    static Optional<OperationFacts> of(Operation operation, HttpMethod verb) {
        String id = String.valueOf(operation.getOperationId());
        int end = id.lastIndexOf('_');
        if (!id.startsWith("org.mvidarr.") || end < 0) {
            return Optional.empty();
        }
        try {
            Class<?> type =
                    Class.forName(
                            id.substring(0, end), false, OperationFacts.class.getClassLoader());
            return Arrays.stream(type.getMethods())
                    .filter(method -> method.getName().equals(id.substring(end + 1)))
                    .filter(method -> !method.isBridge())
                    .findFirst()
                    .map(method -> new OperationFacts(method, verb));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** Method and resource: {@code listVideo}, {@code patchArtist}. */
    String name() {
        return method.getName()
                + method.getDeclaringClass().getSimpleName().replace("Resource", "");
    }

    boolean open() {
        return has(PermitAll.class);
    }

    boolean inPerson() {
        return has(InPerson.class);
    }

    boolean idempotent() {
        return has(Idempotent.class);
    }

    /** Weakest first; empty when it is open. */
    List<Role> roles() {
        @Nullable RolesAllowed allowed = method.getAnnotation(RolesAllowed.class);
        if (allowed == null) {
            allowed = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        }
        if (allowed == null) {
            return List.of();
        }
        List<Role> named = Arrays.stream(allowed.value()).map(Role::valueOf).toList();
        return Arrays.stream(Role.values())
                .filter(role -> named.stream().anyMatch(role::covers))
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    boolean reads() {
        return verb == HttpMethod.GET;
    }

    boolean answersVersioned() {
        return Versioned.class.isAssignableFrom(method.getReturnType());
    }

    /** Whether the version that was read is to be named. */
    boolean conditional() {
        boolean asks =
                Arrays.stream(method.getDeclaringClass().getDeclaredFields())
                        .anyMatch(field -> field.getType() == IfMatch.class);
        boolean versioned =
                Arrays.stream(method.getParameterTypes())
                        .anyMatch(type -> type == JsonObject.class || hasVersion(type));
        return asks && (verb == HttpMethod.PUT || verb == HttpMethod.PATCH) && versioned;
    }

    private static boolean hasVersion(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getName().equals("version"));
    }

    /** What the rows of the page are that is answered. */
    Optional<Class<?>> rows() {
        return method.getGenericReturnType() instanceof ParameterizedType generic
                        && generic.getRawType() == Page.class
                        && generic.getActualTypeArguments()[0] instanceof Class<?> row
                ? Optional.of(row)
                : Optional.empty();
    }

    /** Such as {@code get /video/{id}}, for a complaint. */
    @Override
    public String toString() {
        return verb.name().toLowerCase(Locale.ROOT) + " " + method;
    }

    private boolean has(Class<? extends Annotation> annotation) {
        return method.isAnnotationPresent(annotation)
                || method.getDeclaringClass().isAnnotationPresent(annotation);
    }
}
