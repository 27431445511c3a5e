/** Links that are good once: invitations and new passwords for lost ones. */
@NullMarked
package org.mvidarr.identity.link;

import org.jspecify.annotations.NullMarked;
