package org.mvidarr.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mvidarr.fixture.Api;
import org.mvidarr.fixture.RunningServer;
import org.mvidarr.fixture.SharedServer;
import org.mvidarr.fixture.TestTools;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * What openapi-generator makes of the description compiles, and a program written against it can
 * add, list, edit and delete.
 */
@Timeout(180)
@ExtendWith(SharedServer.class)
class GeneratedClientIT {
    private static final Path GENERATOR =
            TestTools.target().resolve("fetched/openapi-generator-cli.jar");
    private static final Path MIME = TestTools.target().resolve("fetched/httpmime.jar");
    private static final Path FOLDER = TestTools.target().resolve("generated-client");

    @Test
    void aGeneratedClientLivesTheStoryOfAnArtist(RunningServer server) throws Exception {
        empty(FOLDER);
        generate();
        compile();

        URL[] places = {FOLDER.resolve("classes").toUri().toURL(), GENERATOR.toUri().toURL()};
        try (URLClassLoader client =
                new URLClassLoader(places, ClassLoader.getPlatformClassLoader())) {
            Object told =
                    client.loadClass("Story")
                            .getMethod("live", String.class, String.class)
                            .invoke(null, server.address().toString(), key(server));
            assertThat(told).isEqualTo("added, listed, edited, refused, deleted");
        }
    }

    private static void generate() throws IOException, InterruptedException {
        Path log = FOLDER.resolve("generator.log");
        Process generator =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                GENERATOR.toString(),
                                "generate",
                                "-g",
                                "java",
                                "--library",
                                "native",
                                "-i",
                                TestTools.target()
                                        .resolveSibling("docs/api/openapi.yaml")
                                        .toString(),
                                "-o",
                                FOLDER.resolve("made").toString(),
                                "--global-property",
                                "apis,models,supportingFiles,apiDocs=false,modelDocs=false,"
                                        + "apiTests=false,modelTests=false",
                                "--additional-properties",
                                "openApiNullable=false,useJakartaEe=true,hideGenerationTimestamp=true,"
                                    + "annotationLibrary=none,documentationProvider=none,"
                                    + "useSingleRequestParameter=true")
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertThat(generator.waitFor()).as(() -> text(log)).isZero();
    }

    private static void compile() throws IOException {
        Path classes = Files.createDirectories(FOLDER.resolve("classes"));
        Path story = FOLDER.resolve("Story.java");
        try (var text = GeneratedClientIT.class.getResourceAsStream("Story.java.txt")) {
            Files.write(story, text.readAllBytes());
        }
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "-proc:none",
                                "-nowarn",
                                "-cp",
                                String.join(
                                        File.pathSeparator,
                                        GENERATOR.toString(),
                                        MIME.toString(),
                                        System.getProperty("java.class.path")),
                                "-d",
                                classes.toString(),
                                story.toString()));
        try (Stream<Path> sources = Files.walk(FOLDER.resolve("made/src/main/java"))) {
            sources.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .forEach(arguments::add);
        }
        var errors = new java.io.ByteArrayOutputStream();
        int result =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, errors, arguments.toArray(String[]::new));
        assertThat(result).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String key(RunningServer server) {
        return Api.object(
                        Api.administrator(server)
                                .post(
                                        "/api/v1/apikey",
                                        "{\"name\": \"story\", \"scope\": \"MANAGE\"}"))
                .getString("key");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            Files.delete(file);
                            return FileVisitResult.CONTINUE;
                        }

                        @Override
                        public FileVisitResult postVisitDirectory(Path visited, IOException e)
                                throws IOException {
                            Files.delete(visited);
                            return FileVisitResult.CONTINUE;
                        }
                    });
        }
        Files.createDirectories(folder);
    }
}
