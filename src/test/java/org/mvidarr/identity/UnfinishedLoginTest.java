package org.mvidarr.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;

class UnfinishedLoginTest {
    @Test
    void theSecondStepCanBeDoneByAnotherServer() throws Exception {
        UnfinishedLogin login =
                new UnfinishedLogin(
                        new SignedIn(
                                7, "kate", Role.USER, new Look("auto", "violet", "cozy"), 3, null),
                        true,
                        Instant.parse("2026-11-24T10:00:00Z"));
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(kept)) {
            out.writeObject(login);
        }
        try (ObjectInputStream in =
                new ObjectInputStream(new ByteArrayInputStream(kept.toByteArray()))) {
            assertThat(in.readObject()).isEqualTo(login);
        }
    }
}
