package org.mvidarr.platform.web;

import jakarta.ws.rs.NameBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For a POST that makes something: a request with the header {@code Idempotency-Key} is carried out
 * once. The same caller's same request under the same key gets the first answer again for 24 hours;
 * another request under it is refused with 422. Only answers of success are kept: what was refused
 * has done nothing and may be tried again.
 *
 * <p>The operation and the note of its answer share one transaction (see {@link OnceOnly}), so the
 * operation must not wait for anything long. The answer lies in the database for a day, so it must
 * hold no secret.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Idempotent {}
