package org.mvidarr.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.Caller;
import org.mvidarr.identity.Role;
import org.mvidarr.platform.faces.Asked;
import org.mvidarr.platform.faces.Redirects;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Changing several videos alike: what is left alone stays as it is. */
@Named
@RequestScoped
public class VideosEditPage {
    @Inject VideoEditor editor;
    @Inject Selected selected;
    @Inject Caller caller;
    @Inject Asked asked;

    private @Nullable String genres;
    private @Nullable String tags;
    private @Nullable String reason;

    public void open() {
        caller.require(Role.USER);
        selected.required();
    }

    public void save() {
        caller.require(Role.USER);
        BulkEdit change =
                new BulkEdit(
                        asked.choice("intent", VideoIntent.class),
                        reason,
                        asked.choice("kind", VideoKind.class),
                        words("genresHow", genres),
                        words("tagsHow", tags),
                        fields("lock"),
                        fields("unlock"));
        if (!change.isEmpty()) {
            selected.forEach(id -> editor.edit(id, change), "bulk.edited");
        }
        Redirects.to(selected.getFrom());
    }

    public VideoKind[] getKinds() {
        return VideoKind.values();
    }

    public VideoIntent[] getIntents() {
        return VideoIntent.values();
    }

    public BulkEdit.Apply[] getWays() {
        return BulkEdit.Apply.values();
    }

    public VideoField[] getFields() {
        return VideoField.values();
    }

    private BulkEdit.@Nullable Words words(String how, @Nullable String typed) {
        BulkEdit.Apply apply = asked.choice(how, BulkEdit.Apply.class);
        return apply == null ? null : new BulkEdit.Words(apply, VideoForm.words(typed));
    }

    private Set<VideoField> fields(String name) {
        List<String> chosen = asked.values(name);
        Set<VideoField> fields = EnumSet.noneOf(VideoField.class);
        Arrays.stream(VideoField.values())
                .filter(field -> chosen.contains(field.name()))
                .forEach(fields::add);
        return fields;
    }

    public @Nullable String getGenres() {
        return genres;
    }

    public void setGenres(@Nullable String genres) {
        this.genres = genres;
    }

    public @Nullable String getTags() {
        return tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = tags;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
