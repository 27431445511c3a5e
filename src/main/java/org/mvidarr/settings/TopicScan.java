package org.mvidarr.settings;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.WithAnnotations;

import java.util.ArrayList;
import java.util.List;

/** Collects the records marked as {@link Topic} while the container starts. */
public class TopicScan implements Extension {
    private final List<Class<? extends Record>> found = new ArrayList<>();

    void collect(@Observes @WithAnnotations(Topic.class) ProcessAnnotatedType<?> type) {
        Class<?> candidate = type.getAnnotatedType().getJavaClass();
        if (candidate.isAnnotationPresent(Topic.class)) {
            found.add(candidate.asSubclass(Record.class));
            type.veto();
        }
    }

    List<Class<? extends Record>> found() {
        return List.copyOf(found);
    }
}
