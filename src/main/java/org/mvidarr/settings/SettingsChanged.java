package org.mvidarr.settings;

/**
 * Settings were written. Who keeps something derived from them throws it away.
 *
 * @param topic name of the group
 */
public record SettingsChanged(String topic) {}
