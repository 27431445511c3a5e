package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Texts;

import java.util.List;

/** How the installation is: what is wrong, how full the disks are, what runs here. */
@Named
@RequestScoped
public class StatusPage {
    @Inject HealthReport report;
    @Inject Disks disks;
    @Inject Installation installation;
    @Inject Caller caller;

    private @Nullable List<HealthItem> health;

    public void open() {
        caller.require(Role.MANAGER);
    }

    public List<HealthItem> getHealth() {
        List<HealthItem> known = health;
        if (known == null) {
            known = report.items(Texts.locale());
            health = known;
        }
        return known;
    }

    public List<DiskSpace> getDisks() {
        return disks.list();
    }

    public SystemStatus getStatus() {
        return installation.status(caller.isAdmin());
    }
}
