package org.mvidarr;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.mvidarr.platform.Allowed;

import java.util.Arrays;
import java.util.function.BiConsumer;

/** Conditions that the rules of {@link ArchitectureTest} are made of. */
final class HouseRules {
    private static final int MOST_INJECTED = 6;
    private static final int MOST_PARAMETERS = 5;

    private HouseRules() {}

    /**
     * Classes somebody wrote: not those the query processor generates, nor what the compiler makes.
     */
    static DescribedPredicate<JavaClass> ourOwn() {
        return DescribedPredicate.describe(
                "are our own",
                type ->
                        type.getPackageName().startsWith("org.mvidarr")
                                && !type.getName().replaceFirst("\\$.*", "").endsWith("_")
                                && !type.getSimpleName().startsWith("_")
                                && !type.isAnonymousClass()
                                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !type.getSimpleName().equals("package-info"));
    }

    static ArchCondition<JavaClass> keepToTheFeatureMap() {
        return condition(
                "keep to the feature map",
                (type, events) -> {
                    String from = FeatureMap.featureOf(type.getPackageName());
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String target =
                                dependency.getTargetClass().getBaseComponentType().getPackageName();
                        if (target.startsWith("org.mvidarr")
                                && !FeatureMap.allows(from, FeatureMap.featureOf(target))) {
                            events.add(
                                    SimpleConditionEvent.violated(
                                            type, dependency.getDescription()));
                        }
                    }
                });
    }

    static ArchCondition<JavaClass> useProvidersOnlyFromWithin() {
        return condition(
                "use providers only from within",
                (type, events) -> {
                    for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                        String target =
                                dependency.getTargetClass().getBaseComponentType().getPackageName();
                        if (FeatureMap.isProvider(target)
                                && !target.equals(type.getPackageName())) {
                            events.add(
                                    SimpleConditionEvent.violated(
                                            type, dependency.getDescription()));
                        }
                    }
                });
    }

    static ArchCondition<JavaClass> aDoor() {
        return condition(
                "be an application-scoped door",
                (type, events) -> {
                    if (!type.isAnnotatedWith(ApplicationScoped.class)) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type, type.getName() + " is no application-scoped bean"));
                    }
                });
    }

    static ArchCondition<JavaClass> showNoEntities() {
        return condition(
                "show no entities",
                (type, events) -> {
                    for (JavaMethod method : type.getMethods()) {
                        boolean seen = method.getModifiers().contains(JavaModifier.PUBLIC);
                        boolean entity =
                                method.getRawReturnType().isAnnotatedWith(Entity.class)
                                        || method.getRawParameterTypes().stream()
                                                .anyMatch(
                                                        parameter ->
                                                                parameter.isAnnotatedWith(
                                                                        Entity.class));
                        if (seen && entity) {
                            events.add(
                                    SimpleConditionEvent.violated(
                                            type, method.getFullName() + " shows an entity"));
                        }
                    }
                });
    }

    static ArchCondition<JavaMethod> sayWhoMayCallThem() {
        return new ArchCondition<>("say who may call them") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean endpoint =
                        method.getAnnotations().stream()
                                .anyMatch(
                                        annotation ->
                                                annotation
                                                                .getRawType()
                                                                .isMetaAnnotatedWith(
                                                                        HttpMethod.class)
                                                        || annotation
                                                                .getRawType()
                                                                .isAnnotatedWith(HttpMethod.class));
                boolean said =
                        method.isAnnotatedWith(RolesAllowed.class)
                                || method.isAnnotatedWith(PermitAll.class)
                                || method.isAnnotatedWith(DenyAll.class);
                if (endpoint && !said) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method, method.getFullName() + " is open by accident"));
                }
            }
        };
    }

    static ArchCondition<JavaClass> haveSeveralImplementations() {
        return condition(
                "have several implementations, or a generated one",
                (type, events) -> {
                    boolean generated =
                            type.getAllSubclasses().stream()
                                    .anyMatch(sub -> sub.getName().endsWith("_"));
                    boolean function = type.isAnnotatedWith(FunctionalInterface.class);
                    if (!generated && !function && type.getAllSubclasses().size() < 2) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type,
                                        type.getName()
                                                + " has "
                                                + type.getAllSubclasses().size()
                                                + " implementations"));
                    }
                });
    }

    static ArchCondition<JavaClass> haveAtMostSixInjectedFields() {
        return condition(
                "have at most " + MOST_INJECTED + " injected fields",
                (type, events) -> {
                    long injected =
                            type.getFields().stream()
                                    .filter(field -> field.isAnnotatedWith(Inject.class))
                                    .filter(field -> !field.isAnnotatedWith(ConfigProperty.class))
                                    .count();
                    if (injected > MOST_INJECTED) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        type, type.getName() + " has " + injected));
                    }
                });
    }

    static ArchCondition<JavaMethod> haveAtMostFiveParameters() {
        return new ArchCondition<>("have at most " + MOST_PARAMETERS + " parameters") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean query = method.getOwner().isInterface();
                if (!query
                        && !method.getModifiers().contains(JavaModifier.SYNTHETIC)
                        && !method.getName().startsWith("lambda$")
                        && method.getRawParameterTypes().size() > MOST_PARAMETERS
                        && !allowed(method.getOwner(), "parameters")) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    method,
                                    method.getFullName()
                                            + " has "
                                            + method.getRawParameterTypes().size()));
                }
            }
        };
    }

    /** The condition, except for classes that carry an {@link Allowed} for this rule. */
    static ArchCondition<JavaClass> exceptWhereAllowed(
            String rule, ArchCondition<JavaClass> condition) {
        return new ArchCondition<>(condition.getDescription()) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!allowed(type, rule)) {
                    condition.check(type, events);
                }
            }
        };
    }

    private static boolean allowed(JavaClass type, String rule) {
        return type.tryGetAnnotationOfType(Allowed.class)
                .filter(exception -> Arrays.asList(exception.rules()).contains(rule))
                .isPresent();
    }

    private static ArchCondition<JavaClass> condition(
            String description, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }
}
