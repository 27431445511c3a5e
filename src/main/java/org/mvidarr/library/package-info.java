/**
 * Artists, videos, credits, versions of one song, genres and tags: the heart of the program.
 *
 * <p>Entities read each other's fields, which a lazy proxy does not fill; so a single reference
 * from one entity to another is never lazy here, and lists never load entities at all.
 */
@NullMarked
package org.mvidarr.library;

import org.jspecify.annotations.NullMarked;
