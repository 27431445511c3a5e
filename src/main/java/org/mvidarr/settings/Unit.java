package org.mvidarr.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a number counts. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Unit {
    /** Plural, such as {@code hours}; its text stands in the bundle under {@code unit.<name>}. */
    String value();
}
