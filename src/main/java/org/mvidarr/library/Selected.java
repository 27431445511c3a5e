package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.ReturnTarget;
import org.mvidarr.platform.Refusal;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Links;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;
import org.mvidarr.platform.faces.Texts;

import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/**
 * The videos that somebody has ticked in a list, one by one or all that match its filters, and
 * where he came from. On pages as {@code selected}.
 */
@Named("selected")
@RequestScoped
public class Selected {
    /** Most videos that are changed at once. */
    static final int MOST = VideoEditor.MOST;

    @Inject VideoCatalog videos;
    @Inject VideoSelector selector;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable List<Long> ids;

    /** At most a thousand. */
    public List<Long> getIds() {
        List<Long> known = ids;
        if (known == null) {
            String match = getMatch();
            known = match == null ? asked.ids("sel", MOST) : matching(match);
            ids = known;
        }
        return known;
    }

    /** The ticked ones, where they are ticked one by one. */
    public List<Long> getTicked() {
        return getMatch() == null ? getIds() : List.of();
    }

    /**
     * The query of the list all of whose videos are meant; null when they are ticked one by one.
     */
    public @Nullable String getMatch() {
        if (asked.text("everything") != null) {
            return asked.values("back").stream().findFirst().orElse("");
        }
        return asked.values("match").stream().findFirst().orElse(null);
    }

    /** Those of them that are there. */
    public List<VideoView> getVideos() {
        return videos.views(getIds());
    }

    /**
     * At least one.
     *
     * @throws Refusal.Invalid when nothing was ticked
     */
    public List<Long> required() {
        List<Long> chosen = getIds();
        if (chosen.isEmpty()) {
            throw new Refusal.Invalid(null, "library.nothing-selected");
        }
        return chosen;
    }

    /** The page to go back to, one of ours; the list of videos when nobody says. */
    public String getFrom() {
        String from = asked.values("from").stream().findFirst().orElse("");
        return from.isEmpty() ? "/videos" : ReturnTarget.of(from);
    }

    /** As the query of an address. */
    String query(String from) {
        String match = getMatch();
        String which =
                match == null
                        ? getIds().stream().map(id -> "sel=" + id).collect(Collectors.joining("&"))
                        : "match=" + Redirects.encoded(match);
        return which + "&from=" + Redirects.encoded(from);
    }

    /**
     * Does it for each and says how many times it was done, and why not for the rest.
     *
     * @param done key of the notice, with the number as its argument
     */
    public void forEach(LongConsumer deed, String done) {
        int count = 0;
        int refused = 0;
        String reason = "";
        for (Long id : required()) {
            try {
                deed.accept(id);
                count++;
            } catch (Refusal e) {
                refused++;
                reason = e.text(Texts.locale());
            }
        }
        if (count > 0) {
            notices.ok(done, count);
        }
        if (refused > 0) {
            notices.warn("bulk.refused", refused, reason);
        }
    }

    private List<Long> matching(String query) {
        Map<String, String> asked = Links.read(query);
        return selector.ids(new Selection(VideoMatch.rule(asked::get, ""), caller.id()), MOST);
    }
}
