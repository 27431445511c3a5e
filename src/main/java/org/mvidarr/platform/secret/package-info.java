/**
 * Secrets at rest: sealed with a key that is kept outside the database, so that a stolen dump or
 * backup of the database opens nothing.
 */
@NullMarked
package org.mvidarr.platform.secret;

import org.jspecify.annotations.NullMarked;
