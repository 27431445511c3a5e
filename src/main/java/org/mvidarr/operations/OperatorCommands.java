package org.mvidarr.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.mvidarr.platform.secret.SecretRotation;

import java.util.List;

/** What the owner of the server can have done by a file in the folder of commands. */
@ApplicationScoped
class OperatorCommands {
    static final List<String> NAMES = List.of("rotate-secret-key");

    @Inject SecretRotation secrets;

    /**
     * @param name one of {@link #NAMES}
     * @param text what stands in the file, at most 1,000 bytes
     * @return the answer, plain text
     */
    String run(String name, String text) {
        return switch (name) {
            case "rotate-secret-key" -> rotateSecretKey();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private String rotateSecretKey() {
        int count = secrets.rotate();
        return count
                + " stored secrets are sealed with the new key. The old key is dropped within a"
                + " quarter of an hour.";
    }
}
