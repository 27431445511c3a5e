/** The words of songs, plain or timed, and how they are followed. */
@NullMarked
package org.mvidarr.library.lyrics;

import org.jspecify.annotations.NullMarked;
