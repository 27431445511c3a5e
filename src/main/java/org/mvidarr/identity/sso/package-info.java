/**
 * Signing in with an account elsewhere: OpenID Connect and GitHub. Others vouch for who somebody
 * is; what he may do here is decided here.
 */
@NullMarked
package org.mvidarr.identity.sso;

import org.jspecify.annotations.NullMarked;
