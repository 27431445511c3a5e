/** What every feature stands on and what knows no domain. */
@NullMarked
package org.mvidarr.platform;

import org.jspecify.annotations.NullMarked;
