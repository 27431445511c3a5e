package org.mvidarr.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whoever adds a setting is told here what else it needs. */
class TopicsTest {
    private static final List<TopicShape> SHAPES = Topics.shapes(records());

    @Test
    void everyGroupHasItsTexts() throws IOException {
        Properties texts = new Properties();
        try (var reader =
                Files.newBufferedReader(
                        Path.of("src/main/resources/org/mvidarr/messages.properties"))) {
            texts.load(reader);
        }
        TreeSet<String> missing = new TreeSet<>();
        SHAPES.forEach(shape -> missing.addAll(shape.keys()));
        Arrays.stream(Section.values()).forEach(s -> missing.add("config.section." + s));
        assertThat(missing).hasSizeGreaterThan(40);
        missing.removeAll(texts.stringPropertyNames());
        assertThat(missing).isEmpty();
    }

    @Test
    void everySectionHasItsPage() {
        assertThat(Section.values())
                .allSatisfy(
                        section ->
                                assertThat(
                                                Path.of(
                                                        "src/main/webapp/WEB-INF/settings",
                                                        section.slug() + ".xhtml"))
                                        .exists());
    }

    @Test
    void namesAreThereOnceAndFitTheAddress() {
        assertThat(SHAPES)
                .extracting(TopicShape::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][a-z0-9-]{0,59}"));
    }

    @Test
    void noSettingIsCalledAsTheVersionOrTheFormsOwnFieldsAre() {
        assertThat(SHAPES)
                .flatExtracting(TopicShape::leaves)
                .extracting(Part::path)
                .doesNotContain("version", "topic", "group", "back");
    }

    @Test
    void everyNumberHasItsBounds() {
        assertThat(SHAPES)
                .flatExtracting(TopicShape::leaves)
                .filteredOn(part -> part.kind() == Part.Kind.WHOLE)
                .allSatisfy(
                        part -> {
                            assertThat(part.bounds().least()).as(part.path()).isNotNull();
                            assertThat(part.bounds().most()).as(part.path()).isNotNull();
                        });
    }

    @Test
    void whatSoundsLikeASecretIsOne() {
        assertThat(SHAPES)
                .flatExtracting(TopicShape::leaves)
                .filteredOn(part -> part.path().matches("(?i).*(password|secret|token|apiKey).*"))
                .allMatch(Part::isSecret);
    }

    @Test
    void everyGroupIsDocumented() throws IOException {
        String page = Files.readString(Path.of("docs/operations/settings.md"));
        assertThat(SHAPES)
                .flatExtracting(
                        shape ->
                                shape.leaves().stream()
                                        .map(part -> shape.name() + "." + part.path())
                                        .toList())
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    private static List<Class<? extends Record>> records() {
        return new ClassFileImporter()
                .importPath(Path.of("target/classes")).stream()
                        .filter(type -> type.isAnnotatedWith(Topic.class))
                        .map(type -> type.reflect().asSubclass(Record.class))
                        .collect(Collectors.toList());
    }
}
