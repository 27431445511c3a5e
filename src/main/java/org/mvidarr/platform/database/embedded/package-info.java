/**
 * The data source that starts PostgreSQL itself. These classes live beside the JDBC driver in the
 * server's library folder, not in the WAR, so they use nothing else of the application (ADR 0004).
 */
@NullMarked
package org.mvidarr.platform.database.embedded;

import org.jspecify.annotations.NullMarked;
