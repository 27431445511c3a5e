package org.mvidarr.identity.guard;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.config.ConfigProvider;
import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;

import java.util.List;

/**
 * Who may use the API from where, and how often.
 *
 * @param corsOrigins web sites whose pages may call the API with a key or a token, such as {@code
 *     https://dash.example}; exactly as browsers write origins. None, unless one is named
 * @param limitRate whether requests are counted at all
 * @param users for each signed-in user, whichever way he shows who he is
 * @param strangers for each address (of IPv6, each /64) of those who do not
 */
@Topic(value = "protection", section = Section.SECURITY)
public record ProtectionSettings(
        @NotNull @Size(max = 50)
                List<
                                @NotNull @Size(max = 255)
                                @Pattern(
                                        regexp = ProtectionSettings.ORIGIN,
                                        message = "an origin looks like https://dash.example")
                                String>
                        corsOrigins,
        boolean limitRate,
        @NotNull @Valid Allowance users,
        @NotNull @Valid Allowance strangers) {

    /** An origin as browsers write it. */
    static final String ORIGIN =
            "https?://([a-z0-9]([a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:]+])(:\\d{1,5})?";

    public ProtectionSettings {
        corsOrigins = corsOrigins == null ? List.of() : List.copyOf(corsOrigins);
    }

    /** The deployment setting {@code mvidarr.rate-limit} decides whether requests are counted. */
    public static ProtectionSettings defaults() {
        return new ProtectionSettings(
                List.of(),
                ConfigProvider.getConfig()
                        .getOptionalValue("mvidarr.rate-limit", Boolean.class)
                        .orElse(true),
                new Allowance(600, 120),
                new Allowance(120, 60));
    }
}
