package org.mvidarr.settings;

import org.jspecify.annotations.Nullable;

/**
 * Settings are about to be written, inside the transaction, whichever way they came. The feature
 * that owns them observes this for rules that no annotation can say, and throws a refusal.
 *
 * @param before what holds
 * @param after what shall hold, of the same type; its own bounds are kept
 * @param userId who does it; null for the program itself
 */
public record SettingsWanted(Record before, Record after, @Nullable Long userId) {}
