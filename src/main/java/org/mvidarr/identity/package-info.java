/** Users, roles and signing in. */
@NullMarked
package org.mvidarr.identity;

import org.jspecify.annotations.NullMarked;
