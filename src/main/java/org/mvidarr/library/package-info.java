/** Artists, videos, credits, versions of one song, genres and tags: the heart of the program. */
@NullMarked
package org.mvidarr.library;

import org.jspecify.annotations.NullMarked;
