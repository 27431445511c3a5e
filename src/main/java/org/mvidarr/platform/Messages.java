package org.mvidarr.platform;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The texts people read. One bundle, {@code org/mvidarr/messages}; patterns are those of {@link
 * MessageFormat}, always applied, so an apostrophe is written twice.
 */
public final class Messages {
    public static final String BUNDLE = "org.mvidarr.messages";

    private Messages() {}

    /** The text of a key in a language; the key itself, marked, when nobody has written it yet. */
    public static String text(Locale locale, String key, Object... arguments) {
        try {
            return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
        } catch (MissingResourceException e) {
            return "??" + key + "??";
        }
    }

    /** The text of a key that need not be there. */
    public static Optional<String> optional(Locale locale, String key) {
        return bundle(locale).containsKey(key) ? Optional.of(text(locale, key)) : Optional.empty();
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }
}
