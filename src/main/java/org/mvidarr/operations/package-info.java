/**
 * Looking after the installation: set-up, health, about. It may use every feature; no feature uses
 * it.
 */
@NullMarked
package org.mvidarr.operations;

import org.jspecify.annotations.NullMarked;
