/**
 * The one place that starts other programs: argument lists, an empty environment, limits on time
 * and output, and no process left behind.
 */
@NullMarked
package org.mvidarr.platform.process;

import org.jspecify.annotations.NullMarked;
