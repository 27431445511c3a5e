package org.mvidarr.library.lyrics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.List;
import java.util.Objects;

/** The lyrics on a video's page: one text is shown, and may be edited; others are a link away. */
@Named
@RequestScoped
public class LyricsPage {
    @Inject LyricsStore store;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable String language;
    private @Nullable String content;

    public List<LyricsEntry> getEntries() {
        return store.list(asked.id("id"));
    }

    /** The one asked for, or else the best; null when there is none or a new one is begun. */
    public @Nullable LyricsView getShown() {
        Long id = asked.number("lyrics");
        if (id != null && id == 0) {
            return null;
        }
        return id == null ? store.best(asked.id("id")).orElse(null) : store.get(asked.id("id"), id);
    }

    public void save() {
        caller.require(Role.USER);
        long video = asked.id("id");
        NewLyrics words =
                new NewLyrics(
                        Objects.requireNonNullElse(language, "und"),
                        Objects.requireNonNullElse(
                                asked.choice("format", LyricsFormat.class), LyricsFormat.PLAIN),
                        Objects.requireNonNullElse(content, ""),
                        null);
        Long id = asked.number("lyrics");
        Long version = asked.number("lyricsVersion");
        LyricsView saved =
                id == null || id == 0 || version == null
                        ? store.add(video, words)
                        : store.edit(video, id, words, version.intValue());
        notices.ok("lyrics.saved");
        Redirects.to("/video?id=" + video + "&tab=lyrics&lyrics=" + saved.id());
    }

    public void remove() {
        caller.require(Role.USER);
        long video = asked.id("id");
        store.remove(video, asked.id("l:remove"));
        notices.ok("lyrics.removed");
        Redirects.to("/video?id=" + video + "&tab=lyrics");
    }

    public LyricsFormat[] getFormats() {
        return LyricsFormat.values();
    }

    /** What was typed, or what is there. */
    public @Nullable String getLanguage() {
        LyricsView shown = language == null ? getShown() : null;
        return shown == null ? language : shown.language();
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    /** What was typed, or what is there. */
    public @Nullable String getContent() {
        LyricsView shown = content == null ? getShown() : null;
        return shown == null ? content : shown.content();
    }

    public void setContent(@Nullable String content) {
        this.content = content;
    }
}
