/** Browsers that are signed in: their list, their limits, and how they stay signed in. */
@NullMarked
package org.mvidarr.identity.session;

import org.jspecify.annotations.NullMarked;
