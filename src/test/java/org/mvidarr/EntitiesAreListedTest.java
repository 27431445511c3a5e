package org.mvidarr;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;

import jakarta.persistence.Entity;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The server does not find entities by itself: one that is not listed fails only when it is first
 * used.
 */
class EntitiesAreListedTest {
    @Test
    void everyEntityIsInPersistenceXml() throws IOException {
        String unit = Files.readString(Path.of("src/main/resources/META-INF/persistence.xml"));
        List<String> entities =
                new ClassFileImporter()
                        .importPath(Path.of("target/classes")).stream()
                                .filter(type -> type.isAnnotatedWith(Entity.class))
                                .map(JavaClass::getName)
                                .toList();
        assertThat(entities)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(unit).contains("<class>" + name + "</class>"));
    }
}
