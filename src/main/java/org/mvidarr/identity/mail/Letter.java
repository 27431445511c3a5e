package org.mvidarr.identity.mail;

/** A mail in plain text to one address. */
public record Letter(String to, String subject, String text) {
    /** Letters may hold links that are as good as a password. */
    @Override
    public String toString() {
        return "Letter";
    }
}
