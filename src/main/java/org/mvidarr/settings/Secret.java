package org.mvidarr.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a text component that holds a sealed secret, or nothing. It is set in clear and never shown
 * again: answers tell only whether there is one.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Secret {
    /** What {@link org.mvidarr.platform.secret.Vault} seals and opens it for. */
    String value();
}
