/**
 * The second factor: one-time codes of an authenticator app (RFC 6238), recovery codes, and the
 * rule which roles must have one.
 */
@NullMarked
package org.mvidarr.identity.twofactor;

import org.jspecify.annotations.NullMarked;
