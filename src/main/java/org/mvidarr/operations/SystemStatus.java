package org.mvidarr.operations;

import java.time.Instant;

/**
 * What dashboards of the *arr family ask for; the members they do not know are ours to choose.
 *
 * @param startupPath folder of the server; empty unless an administrator asks, as are other paths
 * @param appData the data folder
 * @param mode always {@code console}
 * @param migrationVersion version of the database schema, a number as they expect it
 * @param authentication always {@code forms}
 */
public record SystemStatus(
        String appName,
        String instanceName,
        String version,
        Instant buildTime,
        boolean isDebug,
        boolean isProduction,
        boolean isAdmin,
        boolean isUserInteractive,
        String startupPath,
        String appData,
        String osName,
        String osVersion,
        boolean isNetCore,
        boolean isLinux,
        boolean isOsx,
        boolean isWindows,
        boolean isDocker,
        String mode,
        String branch,
        String databaseType,
        String databaseVersion,
        long migrationVersion,
        String authentication,
        String urlBase,
        String runtimeName,
        String runtimeVersion,
        Instant startTime,
        String packageVersion,
        String packageAuthor,
        String packageUpdateMechanism,
        String packageUpdateMechanismMessage) {}
