package org.mvidarr.identity;

/**
 * A key just made.
 *
 * @param key the whole key, shown this once
 */
public record FreshApiKey(String key, ApiKeyView about) {
    @Override
    public String toString() {
        return "FreshApiKey " + about.prefix();
    }
}
