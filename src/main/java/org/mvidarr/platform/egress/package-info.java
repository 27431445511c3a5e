/**
 * The way out: what may be reached over the network from here, and the proxy through which programs
 * that follow foreign addresses have to go. Guards against server-side request forgery.
 */
@NullMarked
package org.mvidarr.platform.egress;

import org.jspecify.annotations.NullMarked;
