package org.mvidarr.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.PostRemove;
import jakarta.persistence.PostUpdate;

/** Tells of every change of an account that is made on this server, wherever it is made. */
class AccountWatch {
    @Inject Event<AccountChanged> changes;

    @PostUpdate
    @PostRemove
    void changed(User user) {
        changes.fire(new AccountChanged(user.id));
    }
}
