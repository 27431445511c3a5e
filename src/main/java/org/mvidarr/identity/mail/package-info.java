/** Mail by a server the administrator names. */
@NullMarked
package org.mvidarr.identity.mail;

import org.jspecify.annotations.NullMarked;
