package org.mvidarr.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public record as a group of settings, kept under this name. The record carries Bean
 * Validation on its components and a static method {@code defaults()} that gives its first state.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {
    /** Lower-case letters, digits and hyphens; part of the API's address. */
    String value();
}
