/** Settings that people change at run time: typed records, validated, stored as JSON by topic. */
@NullMarked
package org.mvidarr.settings;

import org.jspecify.annotations.NullMarked;
