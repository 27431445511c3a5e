package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.mvidarr.jobs.ChoreView;
import org.mvidarr.jobs.Chores;
import org.mvidarr.organize.RootFolderView;
import org.mvidarr.organize.RootFolders;
import org.mvidarr.platform.Messages;
import org.mvidarr.platform.tools.ToolStatus;
import org.mvidarr.platform.tools.Tools;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is wrong with this installation, in words, with the page where it can be mended. */
@RequestScoped
class HealthReport {
    private static final long LITTLE = 1_000_000_000;
    private static final String FOLDERS = "/settings?group=library";

    @Inject Tools tools;
    @Inject RootFolders roots;
    @Inject Disks disks;
    @Inject Chores chores;

    /** Empty when all is well. */
    List<HealthItem> items(Locale locale) {
        List<HealthItem> items = new ArrayList<>();
        tools.all().stream().filter(tool -> !tool.ok()).forEach(t -> add(items, t, locale));
        List<RootFolderView> folders = roots.list();
        if (folders.isEmpty()) {
            add(items, "RootFolderCheck", "warning", FOLDERS, text(locale, "no-folder"));
        }
        folders.stream()
                .filter(folder -> !folder.accessible())
                .map(folder -> text(locale, "folder-away", folder.path()))
                .forEach(text -> add(items, "RootFolderCheck", "error", FOLDERS, text));
        disks.list().stream()
                .filter(disk -> disk.freeSpace() < LITTLE)
                .map(
                        disk ->
                                disk.label().equals("data")
                                        ? text(locale, "data-full")
                                        : text(locale, "disk-full", disk.path()))
                .forEach(text -> add(items, "DiskSpaceCheck", "warning", "/status", text));
        chores.list().stream()
                .filter(ChoreView::failed)
                .map(chore -> Messages.text(locale, "chore." + chore.name()))
                .map(name -> text(locale, "task-failed", name))
                .forEach(text -> add(items, "TaskCheck", "warning", "/logs?level=warn", text));
        return items;
    }

    private static void add(List<HealthItem> items, ToolStatus tool, Locale locale) {
        String remedy = tool.remedy();
        String what =
                text(
                        locale,
                        "tool",
                        tool.name(),
                        Messages.text(locale, "status.tool." + tool.state()));
        String type = tool.state() == ToolStatus.State.BROKEN ? "warning" : "error";
        String message = remedy == null ? what : what + " " + Messages.text(locale, remedy);
        add(items, "ToolCheck", type, "/about", message);
    }

    private static void add(
            List<HealthItem> items, String source, String type, String page, String text) {
        items.add(new HealthItem(items.size() + 1, source, type, text, page));
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return Messages.text(locale, "health." + key, arguments);
    }
}
