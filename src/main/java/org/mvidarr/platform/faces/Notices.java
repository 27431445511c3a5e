package org.mvidarr.platform.faces;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;

import org.mvidarr.platform.Messages;

import java.util.ArrayList;
import java.util.List;

/**
 * What an action has to say after its redirect. Kept in the session, only while there is something:
 * a page that is merely looked at needs none.
 */
@Named
@ApplicationScoped
public class Notices {
    private static final String ATTRIBUTE = "mv.notices";
    private static final int MOST = 10;

    public void ok(String key, Object... arguments) {
        add("ok", key, arguments);
    }

    public void info(String key, Object... arguments) {
        add("info", key, arguments);
    }

    public void warn(String key, Object... arguments) {
        add("warn", key, arguments);
    }

    /** A text that already is in the reader's language, such as that of a refusal. */
    public void bad(String text) {
        add(new Notice("bad", text));
    }

    /** What is to be shown now; it is not shown again. */
    public List<Notice> take() {
        Object waiting =
                FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getSessionMap()
                        .remove(ATTRIBUTE);
        return waiting instanceof Notice[] notices ? List.of(notices) : List.of();
    }

    private void add(String tone, String key, Object... arguments) {
        add(new Notice(tone, Messages.text(Texts.locale(), key, arguments)));
    }

    private void add(Notice notice) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getSession(true);
        List<Notice> notices = new ArrayList<>();
        if (external.getSessionMap().get(ATTRIBUTE) instanceof Notice[] earlier) {
            notices.addAll(List.of(earlier));
        }
        notices.add(notice);
        int from = Math.max(0, notices.size() - MOST);
        external.getSessionMap()
                .put(ATTRIBUTE, notices.subList(from, notices.size()).toArray(new Notice[0]));
    }
}
