package org.mvidarr.operations;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.organize.NamingSettings;
import org.mvidarr.organize.RootFolderCheck;
import org.mvidarr.organize.RootFolderView;
import org.mvidarr.organize.RootFolders;
import org.mvidarr.organize.naming.KindSuffix;
import org.mvidarr.organize.naming.NamingTemplate;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;
import org.mvidarr.settings.Settings;

import java.util.List;

/** The settings with forms of their own: root folders and how files are named. */
@Named
@RequestScoped
public class SettingsPage {
    @Inject RootFolders roots;
    @Inject Settings settings;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable String path;
    private @Nullable RootFolderCheck check;
    private String template = "";
    private KindSuffix suffix = KindSuffix.OFF;
    private boolean writeNfo;
    private boolean writeTags;

    /** The form begins with what holds; what is sent replaces it. */
    @PostConstruct
    void fill() {
        NamingSettings naming = settings.get(NamingSettings.class);
        template = naming.template();
        suffix = naming.kindSuffix();
        writeNfo = naming.writeNfo();
        writeTags = naming.writeTags();
    }

    public List<RootFolderView> getFolders() {
        return roots.list();
    }

    /** Says what is to be said of the folder in the form, without adding it. */
    public void look() {
        caller.require(Role.ADMIN);
        check = roots.check(wantedPath());
    }

    public void add() {
        caller.require(Role.ADMIN);
        RootFolderView added = roots.add(wantedPath());
        roots.startScan(added.id(), JobTrigger.USER, caller.id());
        notices.ok("settings.notice.added");
        Redirects.to("/settings");
    }

    public void scan() {
        caller.require(Role.ADMIN);
        roots.startScan(asked.id("f:scan"), JobTrigger.USER, caller.id());
        notices.ok("settings.notice.scanning");
        Redirects.toSamePage();
    }

    public void remove() {
        caller.require(Role.ADMIN);
        roots.remove(asked.id("f:remove"));
        notices.ok("settings.notice.removed");
        Redirects.toSamePage();
    }

    public void save() {
        caller.require(Role.ADMIN);
        NamingTemplate.of(template, suffix);
        settings.put(new NamingSettings(template, suffix, writeNfo, writeTags), caller.id());
        notices.ok("settings.notice.saved");
        Redirects.to("/settings");
    }

    /** What the template in the form makes of a few videos, or what is wrong with it. */
    public List<String> getExamples() {
        try {
            return NamingTemplate.of(template, suffix).examples();
        } catch (Refusal e) {
            return List.of(e.text(Texts.locale()));
        }
    }

    public String getTokens() {
        return String.join(" ", NamingTemplate.tokens());
    }

    public KindSuffix[] getSuffixes() {
        return KindSuffix.values();
    }

    private String wantedPath() {
        if (path == null) {
            throw new Refusal.Invalid("path", "settings.no-path");
        }
        return path.strip();
    }

    public @Nullable RootFolderCheck getCheck() {
        return check;
    }

    public @Nullable String getPath() {
        return path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    public String getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable String template) {
        this.template = template == null ? "" : template;
    }

    public KindSuffix getSuffix() {
        return suffix;
    }

    public void setSuffix(KindSuffix suffix) {
        this.suffix = suffix;
    }

    public boolean isWriteNfo() {
        return writeNfo;
    }

    public void setWriteNfo(boolean writeNfo) {
        this.writeNfo = writeNfo;
    }

    public boolean isWriteTags() {
        return writeTags;
    }

    public void setWriteTags(boolean writeTags) {
        this.writeTags = writeTags;
    }
}
