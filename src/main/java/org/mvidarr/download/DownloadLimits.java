package org.mvidarr.download;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.mvidarr.settings.Section;
import org.mvidarr.settings.Topic;
import org.mvidarr.settings.Unit;

/**
 * How much is fetched, and how hard is tried.
 *
 * @param atOnce downloads at the same time on each server
 * @param maxHeight lines of the picture; the best up to so many is fetched
 * @param maxMegabytes larger files are not fetched
 * @param minFreeMegabytes downloads wait while less is free on the disk of the data folder
 * @param attempts tries of a download that fails for a passing reason
 * @param sitePauseMillis between two starts at one site
 */
@Topic(value = "download", section = Section.DOWNLOADS)
public record DownloadLimits(
        @Min(1) @Max(DownloadLimits.MOST_AT_ONCE) int atOnce,
        @Unit("lines") @Min(144) @Max(4_320) int maxHeight,
        @Unit("megabytes") @Min(1) @Max(1_000_000) long maxMegabytes,
        @Unit("megabytes") @Min(0) @Max(100_000_000) long minFreeMegabytes,
        @Min(1) @Max(50) int attempts,
        @Unit("milliseconds") @Min(0) @Max(600_000) int sitePauseMillis) {
    static final int MOST_AT_ONCE = 10;

    /**
     * The deployment settings {@code mvidarr.download.…} say what holds until somebody changes it.
     */
    public static DownloadLimits defaults() {
        return new DownloadLimits(
                number("at-once", 2, 1, MOST_AT_ONCE),
                number("max-height", 1_080, 144, 4_320),
                number("max-megabytes", 20_000, 1, 1_000_000),
                number("min-free-megabytes", 1_000, 0, 100_000_000),
                number("attempts", 5, 1, 50),
                number("site-pause-millis", 2_000, 0, 600_000));
    }

    private static int number(String name, int usual, int least, int most) {
        Config config = ConfigProvider.getConfig();
        int wanted =
                config.getOptionalValue("mvidarr.download." + name, Integer.class).orElse(usual);
        return Math.clamp(wanted, least, most);
    }
}
