/** Files that playlists are carried in between programs: reading them, whatever is in them. */
@NullMarked
package org.mvidarr.playlist.exchange;

import org.jspecify.annotations.NullMarked;
