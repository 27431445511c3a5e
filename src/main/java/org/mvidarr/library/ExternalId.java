package org.mvidarr.library;

import jakarta.persistence.Embeddable;

import org.mvidarr.platform.Refusal;

import java.util.regex.Pattern;

/**
 * A name that another catalogue gives to a thing of ours; unique over all things of one kind.
 *
 * @param source lower case, such as {@code youtube}, {@code imvdb}, {@code musicbrainz}
 * @param value as the source writes it, at most 200 characters
 */
@Embeddable
public record ExternalId(String source, String value) {
    private static final Pattern SOURCE = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final int MAX_VALUE = 200;

    public ExternalId {
        if (!SOURCE.matcher(source).matches() || value.isBlank() || value.length() > MAX_VALUE) {
            throw new Refusal.Invalid("externalIds", "library.external-id");
        }
    }
}
