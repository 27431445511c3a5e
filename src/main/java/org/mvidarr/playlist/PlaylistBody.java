package org.mvidarr.playlist;

import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.Objects;

/**
 * A playlist as the API takes it; what is left out is empty.
 *
 * @param duplicates true when left out
 * @param rule makes it a smart one; cannot be added to a manual one later
 * @param sortKey of a smart one: an order of the video list, title when left out
 * @param version needed for a change, without meaning for a new one
 */
@Schema(name = "PlaylistBody", example = PlaylistBody.EXAMPLE)
public record PlaylistBody(
        @Schema(minLength = 1, maxLength = PlaylistText.MAX_NAME) @Size(max = PlaylistText.MAX_NAME)
                @Nullable String name,
        @Size(max = PlaylistText.MAX_DESCRIPTION) @Nullable String description,
        @Nullable Sharing sharing,
        @Nullable Boolean featured,
        @Nullable Boolean duplicates,
        @Nullable Long folderId,
        @Schema(
                        type = SchemaType.OBJECT,
                        implementation = Object.class,
                        description = "A group (all, any, none) or a test (field, operator, value)")
                @Nullable JsonObject rule,
        @Size(max = 40) @Nullable String sortKey,
        @Schema(description = "ascending or descending") @Size(max = 20)
                @Nullable String sortDirection,
        @Min(1) @Max(SmartRule.MOST_VIDEOS) @Nullable Integer mostVideos,
        @Min(1) @Max(SmartRule.MOST_MINUTES) @Nullable Integer mostMinutes,
        @Nullable Integer version) {
    static final String EXAMPLE =
            """
            {"name": "Eighties", "sharing": "SHARED", "rule": {"all": [{"field": "year", "op": "atLeast", "value": 1980},
             {"field": "year", "op": "atMost", "value": 1989}]}, "sortKey": "random", "mostVideos": 50, "version": 0}\
            """;

    /** The playlist as PUT would have to send it to change nothing. */
    static PlaylistBody of(PlaylistDetail present) {
        PlaylistView view = present.summary();
        SmartRule smart = present.smart();
        return new PlaylistBody(
                view.name(),
                view.description(),
                view.sharing(),
                view.featured(),
                present.duplicates(),
                view.folderId(),
                smart == null ? null : smart.rule(),
                smart == null ? null : smart.sortKey(),
                smart == null ? null : smart.descending() ? "descending" : "ascending",
                smart == null ? null : smart.mostVideos(),
                smart == null ? null : smart.mostMinutes(),
                view.version());
    }

    /**
     * @throws Refusal.Invalid for the field {@code rule}, when there is none
     */
    SmartRule question() {
        SmartRule question = smart();
        if (question == null) {
            throw new Refusal.Invalid("rule", "playlist.no-rule");
        }
        return question;
    }

    NewPlaylist asNew() {
        return new NewPlaylist(text(), smart(), folderId);
    }

    PlaylistEdit asEdit(int expected) {
        return new PlaylistEdit(text(), smart(), folderId, expected);
    }

    private PlaylistText text() {
        return new PlaylistText(
                PlaylistText.named(name),
                description,
                Objects.requireNonNullElse(sharing, Sharing.PRIVATE),
                Boolean.TRUE.equals(featured),
                !Boolean.FALSE.equals(duplicates));
    }

    @Nullable SmartRule smart() {
        return rule == null
                ? null
                : new SmartRule(
                        rule,
                        sortKey == null || sortKey.isBlank() ? "title" : sortKey,
                        isDescending(),
                        mostVideos,
                        mostMinutes);
    }

    private boolean isDescending() {
        return switch (sortDirection == null ? "ascending" : sortDirection) {
            case "ascending" -> false;
            case "descending" -> true;
            default -> throw new Refusal.Invalid("sortDirection", "paging.direction");
        };
    }
}
