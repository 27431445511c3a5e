package org.mvidarr.operations;

import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;

/** Which build this is; written by the build into a resource. */
@ApplicationScoped
public class Build {
    /** As in the POM, such as {@code 0.1.0-SNAPSHOT}. */
    public String version() {
        return read("version");
    }

    /** The time that the build stands for; builds of the same source have the same. */
    public Instant time() {
        return Instant.parse(read("time"));
    }

    private static String read(String name) {
        Properties properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        Build.class.getResourceAsStream(
                                "/org/mvidarr/operations/build.properties"))) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty(name);
    }
}
