/**
 * Root folders and how a library lies on the disk: finding, recognising, naming and placing files.
 */
@NullMarked
package org.mvidarr.organize;

import org.jspecify.annotations.NullMarked;
