/**
 * Playlists: manual ones, whose order people make, and smart ones, which are a question that is
 * asked anew each time; their folders, covers, files and place in the player.
 *
 * <p>Who may see a playlist is asked in one place, {@link org.mvidarr.playlist.PlaylistGate}.
 */
@NullMarked
package org.mvidarr.playlist;

import org.jspecify.annotations.NullMarked;
