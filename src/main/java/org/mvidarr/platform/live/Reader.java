package org.mvidarr.platform.live;

import java.security.Principal;

/** Who looks at an open page. */
public interface Reader extends Principal {
    /** The account's id. */
    long id();
}
