package org.mvidarr.identity.mail;

import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as it is to be.
 *
 * @param host empty to send no mail any more
 * @param password null to keep the present one, empty for none; never shown again
 */
@Schema(
        example =
                "{\"host\": \"smtp.example.org\", \"port\": 587, \"tls\": \"STARTTLS\","
                        + " \"username\": \"mvidarr\", \"password\": \"...\", \"from\":"
                        + " \"mvidarr@example.org\"}")
public record MailEdit(
        @NotNull String host,
        int port,
        @NotNull TlsMode tls,
        @NotNull String username,
        @Nullable String password,
        @NotNull String from) {
    @Override
    public String toString() {
        return "MailEdit of " + host;
    }
}
