package org.mvidarr.settings;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.Refusal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All groups of settings there are, found by the container. */
@ApplicationScoped
public class Topics {
    @Inject TopicScan scan;

    private List<TopicShape> all = List.of();
    private Map<String, TopicShape> byName = Map.of();

    @PostConstruct
    void read() {
        all = shapes(scan.found());
        byName = all.stream().collect(Collectors.toMap(TopicShape::name, Function.identity()));
    }

    /** By section and name. */
    public List<TopicShape> all() {
        return all;
    }

    /**
     * @throws Refusal.NotFound when no group has this name
     */
    public TopicShape named(String name) {
        TopicShape shape = byName.get(name);
        if (shape == null) {
            throw new Refusal.NotFound("settings.no-topic");
        }
        return shape;
    }

    static List<TopicShape> shapes(List<Class<? extends Record>> types) {
        return types.stream()
                .map(TopicShape::of)
                .sorted(Comparator.comparing(TopicShape::section).thenComparing(TopicShape::name))
                .toList();
    }
}
