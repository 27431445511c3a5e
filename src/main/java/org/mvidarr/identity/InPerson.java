package org.mvidarr.identity;

import jakarta.ws.rs.NameBinding;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * For operations on secrets and sign-ins: refused when an API key stands in for its owner, before
 * the body is read. A stolen key must not be able to make itself a better one.
 */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface InPerson {}
