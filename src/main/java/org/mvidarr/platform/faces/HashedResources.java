package org.mvidarr.platform.faces;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives our own scripts, styles and pictures an address that changes with what they hold, so that
 * browsers may keep them for a year and still never show an old one.
 */
public class HashedResources extends ResourceHandlerWrapper {
    private static final Set<String> OURS = Set.of("mv", "primefaces-mv");

    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    public HashedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public @Nullable Resource createResource(String name, String library) {
        return hashed(super.createResource(name, library));
    }

    @Override
    public @Nullable Resource createResource(String name, String library, String contentType) {
        return hashed(super.createResource(name, library, contentType));
    }

    private @Nullable Resource hashed(@Nullable Resource resource) {
        return resource == null || !OURS.contains(resource.getLibraryName())
                ? resource
                : new Hashed(resource);
    }

    private static String hash(Resource resource) {
        try (InputStream content = resource.getInputStream()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Cannot read the resource " + resource.getResourceName(), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private final class Hashed extends ResourceWrapper {
        private Hashed(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = super.getRequestPath();
            String hash =
                    hashes.computeIfAbsent(
                            getLibraryName() + "/" + getResourceName(),
                            name -> HashedResources.hash(getWrapped()));
            return path + (path.indexOf('?') < 0 ? "?v=" : "&v=") + hash;
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new ConcurrentHashMap<>(super.getResponseHeaders());
            headers.put("Cache-Control", "public, max-age=31536000, immutable");
            return headers;
        }
    }
}
