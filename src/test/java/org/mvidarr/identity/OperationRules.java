package org.mvidarr.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** The table of {@code operations-by-role.txt}: who may call which operation. */
final class OperationRules {
    private OperationRules() {}

    /**
     * One row.
     *
     * @param weakest the weakest role that may; null when the operation is open to all
     * @param person whether an API key must not stand in for its owner
     */
    record Rule(Role weakest, boolean person) {
        boolean open() {
            return weakest == null;
        }
    }

    /** By method and path, such as {@code GET /api/v1/video/{id}}. */
    static Map<String, Rule> read() {
        Map<String, Rule> rules = new TreeMap<>();
        text().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(
                        line -> {
                            String[] parts = line.strip().split("\\s+", 4);
                            Rule rule =
                                    new Rule(
                                            parts[2].equals("OPEN") ? null : Role.valueOf(parts[2]),
                                            parts.length == 4 && parts[3].equals("in person"));
                            if (rules.put(parts[0] + " " + parts[1], rule) != null) {
                                throw new IllegalStateException("Twice: " + line);
                            }
                        });
        return rules;
    }

    /** The path with ids of things that do not exist. */
    static String address(String path) {
        return path.replaceAll(
                        "/session/\\{[^}]+}", "/session/00000000-0000-0000-0000-000000000000")
                .replaceAll("\\{[^}]+}", "999999");
    }

    private static String text() {
        try (InputStream file =
                OperationRules.class.getResourceAsStream("operations-by-role.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
