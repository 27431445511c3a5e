package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.platform.faces.Asked;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What the search box of every page leads to: all that was found, by groups. */
@Named
@RequestScoped
public class SearchPage {
    private static final int MOST = 12;

    @Inject LibrarySearch search;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable Found found;

    public Found getFound() {
        Found known = found;
        if (known == null) {
            known = search.search(getText(), caller.id(), MOST);
            found = known;
        }
        return known;
    }

    public String getText() {
        String text = asked.text("q");
        return text == null ? "" : text;
    }

    /** Whether something was looked for and nothing found. */
    public boolean isNothing() {
        return !getText().isEmpty() && getFound().isEmpty();
    }

    /** Whether there are more videos than are shown here. */
    public boolean isMoreVideos() {
        return getFound().totalVideos() > getFound().videos().size();
    }

    /** The list of videos with one filter set. */
    public String videosWith(String name, String value) {
        return "videos?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
