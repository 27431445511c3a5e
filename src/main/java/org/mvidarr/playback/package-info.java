/** Playing what is in the library: files by range, previews, how far each user has watched. */
@NullMarked
package org.mvidarr.playback;

import org.jspecify.annotations.NullMarked;
