package org.mvidarr.platform;

/**
 * A word to every server, this one included, after the transaction: fired as a CDI event it comes
 * back as the same event with {@code received} set, once on each server.
 *
 * @param topic lower-case letters and hyphens
 * @param text at most 1,000 characters, ids rather than data
 */
public record Signal(String topic, String text, boolean received) {
    public static Signal of(String topic, String text) {
        return new Signal(topic, text, false);
    }
}
