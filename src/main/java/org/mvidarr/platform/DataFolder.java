package org.mvidarr.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where this server keeps what is its own: {@code tools/}, {@code staging/}, {@code artwork/},
 * {@code keys/}. Set by {@code MVIDARR_DATA}, otherwise {@code ~/.mvidarr}. Never holds a library.
 */
@ApplicationScoped
public class DataFolder {
    @Inject
    @ConfigProperty(name = "MVIDARR_DATA", defaultValue = "")
    java.util.Optional<String> configured;

    public Path root() {
        return configured
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".mvidarr"))
                .toAbsolutePath()
                .normalize();
    }

    /** A folder below the root, made when missing. The name is ours, never from outside. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot make the folder " + name + " in the data folder", e);
        }
    }
}
