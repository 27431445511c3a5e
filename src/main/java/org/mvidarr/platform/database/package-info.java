/** Reaching PostgreSQL: migrations before the first entity is mapped, and the embedded server. */
@NullMarked
package org.mvidarr.platform.database;

import org.jspecify.annotations.NullMarked;
