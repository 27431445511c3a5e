/** The HTTP face that all features share: API root and problems. */
@NullMarked
package org.mvidarr.platform.web;

import org.jspecify.annotations.NullMarked;
