/** The log of security-relevant deeds: written by whoever does them, read by administrators. */
@NullMarked
package org.mvidarr.identity.audit;

import org.jspecify.annotations.NullMarked;
