/**
 * Files on disk as films: what is in them, whether they are whole, and the pictures made from them.
 */
@NullMarked
package org.mvidarr.media;

import org.jspecify.annotations.NullMarked;
