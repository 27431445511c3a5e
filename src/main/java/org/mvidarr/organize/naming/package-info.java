/** What files and folders are called. */
@NullMarked
package org.mvidarr.organize.naming;

import org.jspecify.annotations.NullMarked;
