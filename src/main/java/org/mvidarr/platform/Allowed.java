package org.mvidarr.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets a class off a rule of {@code ArchitectureTest}. Each use is counted in the test's report.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {
    /** Names of the rules, as the test names them. */
    String[] rules();

    /** Why this class is better with the exception than without. */
    String because();
}
