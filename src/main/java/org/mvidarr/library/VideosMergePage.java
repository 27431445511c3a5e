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
import java.util.List;
import java.util.Map;

/** Before several videos become one: which of them is kept, and what comes from which. */
@Named
@RequestScoped
public class VideosMergePage {
    /**
     * One line of the preview.
     *
     * @param values of each of the videos, the kept one first
     * @param from place among them of the one whose value is taken
     */
    public record Line(VideoField field, List<String> values, int from) {}

    private static final List<VideoField> SHOWN =
            List.of(
                    VideoField.TITLE,
                    VideoField.CREDITS,
                    VideoField.KIND,
                    VideoField.VERSION_NAME,
                    VideoField.RELEASE,
                    VideoField.ALBUM,
                    VideoField.LABEL,
                    VideoField.GENRES,
                    VideoField.TAGS);

    @Inject VideoMerge merge;
    @Inject VideoCatalog videos;
    @Inject Selected selected;
    @Inject Caller caller;
    @Inject Asked asked;
    @Inject Notices notices;

    private @Nullable List<VideoDetail> all;

    public void open() {
        caller.require(Role.USER);
        selected.required();
        getAll();
    }

    /** The kept one first. */
    public List<VideoDetail> getAll() {
        List<VideoDetail> known = all;
        if (known == null) {
            List<VideoDetail> found =
                    new ArrayList<>(
                            selected.getVideos().stream().map(v -> videos.get(v.id())).toList());
            Long keep = asked.number("keep");
            found.stream()
                    .filter(v -> keep != null && v.summary().id() == keep)
                    .findFirst()
                    .ifPresent(
                            kept -> {
                                found.remove(kept);
                                found.addFirst(kept);
                            });
            known = List.copyOf(found);
            all = known;
        }
        return known;
    }

    /** Whether there are at least two. */
    public boolean isPossible() {
        return getAll().size() > 1;
    }

    public VideoDetail getKept() {
        return getAll().getFirst();
    }

    public List<Line> getLines() {
        if (!isPossible()) {
            return List.of();
        }
        Map<VideoField, Long> taken = merge.plan(getKept().summary().id(), others()).takenFrom();
        return SHOWN.stream()
                .map(
                        field ->
                                new Line(
                                        field,
                                        getAll().stream().map(v -> value(v, field)).toList(),
                                        place(taken.get(field))))
                .filter(line -> line.values().stream().anyMatch(value -> !value.isEmpty()))
                .toList();
    }

    public void run() {
        caller.require(Role.USER);
        long kept = getKept().summary().id();
        List<Long> others = others();
        merge.merge(kept, others);
        notices.ok("merge.done", others.size());
        Redirects.to("/video?id=" + kept);
    }

    private List<Long> others() {
        return getAll().stream().skip(1).map(v -> v.summary().id()).toList();
    }

    private int place(@Nullable Long id) {
        List<Long> ids = getAll().stream().map(v -> v.summary().id()).toList();
        return id == null ? 0 : Math.max(0, ids.indexOf(id));
    }

    private static String value(VideoDetail video, VideoField field) {
        VideoView view = video.summary();
        return switch (field) {
            case TITLE -> view.title();
            case CREDITS -> view.artistLine();
            case KIND -> view.kind().name();
            case VERSION_NAME -> text(view.versionName());
            case RELEASE -> text(video.released());
            case ALBUM -> text(video.album());
            case LABEL -> text(video.label());
            case GENRES -> String.join(", ", video.genres());
            case TAGS -> String.join(", ", video.tags());
            default -> "";
        };
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
