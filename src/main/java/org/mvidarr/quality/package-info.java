/** How good a film has to be: profiles that artists refer to. */
@NullMarked
package org.mvidarr.quality;

import org.jspecify.annotations.NullMarked;
