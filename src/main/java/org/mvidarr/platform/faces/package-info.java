/** What every page stands on: addresses, texts, notices, live updates, errors. */
@NullMarked
package org.mvidarr.platform.faces;

import org.jspecify.annotations.NullMarked;
