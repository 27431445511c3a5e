package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.DataFolder;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.tools.ToolStatus;
import org.mvidarr.platform.tools.Tools;

import java.util.List;

/** What runs here, in which version, and which programs it found. */
@Named
@RequestScoped
public class AboutPage {
    @Inject Tools tools;
    @Inject DataFolder data;
    @Inject Caller caller;
    @Inject Notices notices;
    @Inject Build build;

    public List<ToolStatus> getTools() {
        return tools.all();
    }

    public void recheck() {
        caller.require(Role.MANAGER);
        tools.recheck();
        notices.ok("about.notice.checked");
        Redirects.toSamePage();
    }

    public String getVersion() {
        return build.version();
    }

    public String getJava() {
        return Runtime.version().toString();
    }

    public String getSystem() {
        return System.getProperty("os.name")
                + " "
                + System.getProperty("os.version")
                + " ("
                + System.getProperty("os.arch")
                + ")";
    }

    public String getDataFolder() {
        return data.root().toString();
    }

    public long getMemoryUsed() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    public long getMemoryMost() {
        return Runtime.getRuntime().maxMemory();
    }
}
