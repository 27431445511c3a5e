/**
 * Telling open pages and other servers what has changed, through PostgreSQL's LISTEN and NOTIFY.
 */
@NullMarked
package org.mvidarr.platform.live;

import org.jspecify.annotations.NullMarked;
