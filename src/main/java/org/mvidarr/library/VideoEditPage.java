package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Notices;
import org.mvidarr.platform.faces.Redirects;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Editing one video, with a lock beside each field; goes back to where it was called from. */
@Named
@RequestScoped
public class VideoEditPage {
    private static final int MOST_ROWS = 1_000;

    @Inject VideoCatalog videos;
    @Inject Selected selected;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable VideoDetail video;
    private @Nullable VideoForm form;

    public void open() {
        caller.require(Role.USER);
        getForm();
    }

    public VideoDetail getVideo() {
        VideoDetail known = video;
        if (known == null) {
            known = videos.get(asked.id("id"));
            video = known;
        }
        return known;
    }

    /** As it is, or as it was sent. */
    public VideoForm getForm() {
        VideoForm known = form;
        if (known == null) {
            known = VideoForm.of(getVideo());
            if (asked.number("version") != null) {
                read(known);
            }
            form = known;
        }
        return known;
    }

    public void save() {
        caller.require(Role.USER);
        long id = getVideo().summary().id();
        videos.edit(id, getForm().asEdit());
        notices.ok("video.saved", getForm().getTitle());
        Redirects.to(getBack());
    }

    /** Where the page was called from; the video itself when nobody says. */
    public String getFrom() {
        return asked.values("from").isEmpty()
                ? "/video?id=" + getVideo().summary().id()
                : selected.getFrom();
    }

    /** The same, in a list at the video's place. */
    public String getBack() {
        String from = getFrom();
        return from.startsWith("/videos") || from.startsWith("/artist")
                ? from + "#v" + getVideo().summary().id()
                : from;
    }

    public VideoKind[] getKinds() {
        return VideoKind.values();
    }

    public CreditRole[] getRoles() {
        return CreditRole.values();
    }

    /** What Faces has no component for. */
    private void read(VideoForm sent) {
        sent.kind = Objects.requireNonNullElse(asked.choice("kind", VideoKind.class), sent.kind);
        String explicit = asked.text("explicit");
        sent.explicit = explicit == null ? null : Boolean.valueOf(explicit);
        sent.version = Objects.requireNonNullElse(asked.number("version"), 0L).intValue();
        List<String> locks = asked.values("lock");
        sent.locks.clear();
        Arrays.stream(VideoField.values())
                .filter(field -> locks.contains(field.name()))
                .forEach(sent.locks::add);
        sent.rows = rows();
    }

    /** In the order of the numbers people have typed beside them. */
    private List<VideoForm.Row> rows() {
        List<String> names = asked.values("artist");
        List<String> ids = asked.values("artistId");
        List<String> shown = asked.values("shown");
        List<String> as = asked.values("as");
        List<String> roles = asked.values("role");
        List<String> places = asked.values("place");
        record Placed(int place, VideoForm.Row row) {}
        List<Placed> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(names.size(), MOST_ROWS); i++) {
            // Another name is another artist, whoever stood there before.
            boolean same = at(shown, i).equals(at(names, i)) && at(ids, i).matches("\\d{1,18}");
            rows.add(
                    new Placed(
                            place(at(places, i), i),
                            new VideoForm.Row(
                                    same ? at(ids, i) : "",
                                    at(names, i),
                                    at(as, i),
                                    role(at(roles, i)))));
        }
        return rows.stream()
                .sorted((a, b) -> Integer.compare(a.place(), b.place()))
                .map(Placed::row)
                .toList();
    }

    private static int place(String typed, int row) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 10_000 + row;
    }

    private static CreditRole role(String name) {
        return Arrays.stream(CreditRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElse(CreditRole.MAIN);
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? values.get(index) : "";
    }
}
