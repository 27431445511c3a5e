package org.mvidarr.operations;

/**
 * Something the owner should know, in the shape of the *arr family.
 *
 * @param id number in the list
 * @param source which check says so
 * @param type {@code notice}, {@code warning} or {@code error}
 * @param message what it means and what to do
 * @param wikiUrl our page where it can be mended
 */
public record HealthItem(int id, String source, String type, String message, String wikiUrl) {
    HealthItem with(String address) {
        return new HealthItem(id, source, type, message, address);
    }

    /** As {@code mv:status} names it. */
    public String state() {
        return type.equals("error") ? "PROBLEM" : type.equals("warning") ? "BLOCKED" : "NOTICE";
    }
}
