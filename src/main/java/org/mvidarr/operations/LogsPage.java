package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.Page;
import org.mvidarr.platform.faces.Asked;

import java.util.List;

/** The server's own log. */
@Named
@RequestScoped
public class LogsPage {
    private static final String USUAL = "info";

    @Inject ServerLog log;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable Page<LogRecord> list;

    public void open() {
        caller.require(Role.ADMIN);
    }

    public Page<LogRecord> getList() {
        Page<LogRecord> known = list;
        if (known == null) {
            known = log.list(getLevel(), asked.paging(ServerLog.SORTS, "time", true));
            list = known;
        }
        return known;
    }

    public String getLevel() {
        String wanted = asked.text("level");
        return wanted != null && LogRecord.LEVELS.contains(wanted) ? wanted : USUAL;
    }

    public List<String> getLevels() {
        return LogRecord.LEVELS;
    }

    public List<LogFile> getFiles() {
        return log.files();
    }
}
