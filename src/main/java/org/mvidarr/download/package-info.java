/** The download queue: what is fetched from the network, in which order, and what became of it. */
@NullMarked
package org.mvidarr.download;

import org.jspecify.annotations.NullMarked;
