package org.mvidarr.identity.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;
import org.mvidarr.settings.Unit;

import java.time.Duration;

/**
 * How long a browser stays signed in.
 *
 * @param idleHours without a request; 1 to 168
 * @param absoluteDays with requests; 1 to 365
 * @param rememberDays for those who tick "Stay signed in", whatever they do; 0 offers it to nobody,
 *     at most 365
 */
@Topic(value = "sign-in", section = Section.SECURITY)
public record SignInSettings(
        @Unit("hours") @Min(1) @Max(168) int idleHours,
        @Unit("days") @Min(1) @Max(365) int absoluteDays,
        @Unit("days") @Min(0) @Max(365) int rememberDays) {
    public static SignInSettings defaults() {
        return new SignInSettings(12, 30, 30);
    }

    Duration idle() {
        return Duration.ofHours(idleHours);
    }

    Duration absolute() {
        return Duration.ofDays(absoluteDays);
    }

    Duration remembered() {
        return Duration.ofDays(rememberDays);
    }
}
