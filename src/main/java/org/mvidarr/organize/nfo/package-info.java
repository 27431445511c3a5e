/** The NFO files that Kodi, Jellyfin and their like read and write beside a video. */
@NullMarked
package org.mvidarr.organize.nfo;

import org.jspecify.annotations.NullMarked;
