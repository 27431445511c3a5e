/** How a door's no passes the server's transaction, which would take it for a fault. */
@NullMarked
package org.mvidarr.platform.door;

import org.jspecify.annotations.NullMarked;
