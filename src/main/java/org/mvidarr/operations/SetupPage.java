package org.mvidarr.operations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Login;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.identity.UserDirectory;
import org.mvidarr.jobs.JobTrigger;
import org.mvidarr.organize.RootFolderCheck;
import org.mvidarr.organize.RootFolderView;
import org.mvidarr.organize.RootFolders;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The first start: the administrator and, if he likes, the first root folder. Open only while there
 * is none.
 */
@Named
@RequestScoped
public class SetupPage {
    @Inject UserDirectory users;
    @Inject Login login;
    @Inject RootFolders roots;
    @Inject Notices notices;
    @Inject HttpServletRequest request;

    private @Nullable String username;
    private @Nullable String password;
    private @Nullable String again;
    private @Nullable String path;

    public void create() {
        if (!Objects.equals(password, again)) {
            throw new Refusal.Invalid("again", "setup.passwords-differ");
        }
        checkFolder();
        SignedIn administrator =
                users.createFirstAdministrator(
                        Objects.requireNonNullElse(username, "").strip(),
                        Objects.requireNonNullElse(password, ""));
        login.begin(request, administrator);
        if (path != null) {
            RootFolderView folder = roots.add(path.strip());
            roots.startScan(folder.id(), JobTrigger.USER, administrator.id());
            notices.ok("settings.notice.added");
        }
        Redirects.to("/home");
    }

    /**
     * Looked at only together with the administrator's creation: before that anybody may send this
     * form, and the disk is none of his business.
     */
    private void checkFolder() {
        if (path == null) {
            return;
        }
        if (users.hasAdministrator()) {
            throw new Refusal.Conflict("setup.closed");
        }
        RootFolderCheck check = roots.check(path.strip());
        if (!check.isGood()) {
            throw new Refusal.Invalid("path", check.problems().getFirst(), check.path());
        }
    }

    /** Where music videos usually lie, if there is such a folder; null otherwise. */
    public @Nullable String getPath() {
        return path == null && !FacesContext.getCurrentInstance().isPostback()
                ? usualFolder()
                : path;
    }

    public void setPath(@Nullable String path) {
        this.path = path;
    }

    private static @Nullable String usualFolder() {
        String home = System.getProperty("user.home");
        return Stream.of(
                        "/videos",
                        "/media/music-videos",
                        "/srv/music-videos",
                        home + "/Music Videos",
                        home + "/Videos")
                .filter(folder -> Files.isDirectory(Path.of(folder)))
                .findFirst()
                .orElse(null);
    }

    public int getShortest() {
        return UserDirectory.SHORTEST_PASSWORD;
    }

    public @Nullable String getUsername() {
        return username;
    }

    public void setUsername(@Nullable String username) {
        this.username = username;
    }

    public @Nullable String getPassword() {
        return null;
    }

    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    public @Nullable String getAgain() {
        return null;
    }

    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
