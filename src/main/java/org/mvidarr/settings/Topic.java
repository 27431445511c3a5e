package org.mvidarr.settings;

import jakarta.enterprise.inject.Stereotype;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a public record as a group of settings, kept under this name. The record carries Bean
 * Validation on its components and a static method {@code defaults()} that gives its first state.
 * Its texts stand in the bundle: {@code config.<topic>}, {@code config.<topic>.text} and for each
 * component {@code config.<topic>.<component>} and, where it needs one, {@code ….help}. The API,
 * its schema and a form follow from that.
 *
 * <p>A stereotype only so that the container looks at the records at all; they are no beans.
 */
@Stereotype
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Topic {
    /** Lower-case letters, digits and hyphens; part of the API's address. */
    String value();

    /** Where people find it. */
    Section section();
}
