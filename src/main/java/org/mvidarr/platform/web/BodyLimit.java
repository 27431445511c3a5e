package org.mvidarr.platform.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many bytes of a body an operation takes; larger ones are refused with 413. Without it, a
 * megabyte.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BodyLimit {
    int USUAL = 1_000_000;

    int value();
}
