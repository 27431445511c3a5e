/** Reading artists, title, kind and year out of what uploaders and file names call a video. */
@NullMarked
package org.mvidarr.library.title;

import org.jspecify.annotations.NullMarked;
