package org.mvidarr.operations;

import java.time.Instant;

/**
 * What dashboards of the *arr family ask for; the members they do not know are ours to choose.
 *
 * @param appData the data folder
 * @param migrationVersion version of the database schema
 */
public record SystemStatus(
        String appName,
        String instanceName,
        String version,
        boolean isProduction,
        String appData,
        String osName,
        String osVersion,
        boolean isLinux,
        String databaseType,
        String databaseVersion,
        String migrationVersion,
        String authentication,
        String urlBase,
        String runtimeName,
        String runtimeVersion,
        Instant startTime) {}
