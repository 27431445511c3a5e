/** What stands before the API: other origins, and how often one may ask. */
@NullMarked
package org.mvidarr.identity.guard;

import org.jspecify.annotations.NullMarked;
