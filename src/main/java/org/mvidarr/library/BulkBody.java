package org.mvidarr.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The same change for many videos; what is left out stays as it is in each.
 *
 * @param reason why the status changes, for the history
 * @param genres names, and what to do with them
 * @param lock fields that no source may change from now on
 * @param unlock fields that sources may change again
 */
@Schema(
        name = "VideoBulkBody",
        example =
                """
                {"ids": [1, 2, 3], "intent": "WANTED", "kind": "LIVE",
                 "genres": {"apply": "ADD", "names": ["Rock"]}, "lock": ["TITLE"]}\
                """)
public record BulkBody(
        @NotNull @Size(min = 1, max = VideoEditor.MOST) List<@NotNull Long> ids,
        @Nullable VideoIntent intent,
        @Size(max = 300) @Nullable String reason,
        @Nullable VideoKind kind,
        @Valid @Nullable WordsBody genres,
        @Valid @Nullable WordsBody tags,
        @Size(max = 100) @Nullable List<VideoField> lock,
        @Size(max = 100) @Nullable List<VideoField> unlock) {

    /** Genres or tags, and what to do with them. */
    @Schema(name = "WordsBody")
    public record WordsBody(
            @NotNull BulkEdit.Apply apply,
            @NotNull @Size(max = 100) List<@NotNull @Size(min = 1, max = 100) String> names) {}

    /** For the door, which takes one video at a time. */
    public BulkEdit asEdit() {
        return new BulkEdit(
                intent, reason, kind, words(genres), words(tags), fields(lock), fields(unlock));
    }

    private static BulkEdit.@Nullable Words words(@Nullable WordsBody body) {
        return body == null ? null : new BulkEdit.Words(body.apply(), body.names());
    }

    private static Set<VideoField> fields(@Nullable List<VideoField> named) {
        Set<VideoField> fields = EnumSet.noneOf(VideoField.class);
        fields.addAll(Objects.requireNonNullElse(named, List.of()));
        return fields;
    }
}
