package org.mvidarr.library;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A video as the API takes it; what is left out is empty, but external ids and locks that are left
 * out stay as they are.
 *
 * @param lockedFields what no source may change from now on; one that was locked and is not among
 *     them is unlocked. What a change changes is locked by itself.
 * @param version for a change, unless If-Match names it; without meaning for a new video
 */
@Schema(
        name = "VideoBody",
        example =
                """
                {"title": "Under Pressure", "artists": [{"name": "Queen", "role": "MAIN"},
                 {"name": "David Bowie", "role": "MAIN"}], "kind": "OFFICIAL", "released": "1981-10",
                 "album": "Hot Space", "explicit": false, "genres": ["Rock"], "tags": [],
                 "externalIds": [{"source": "imvdb", "value": "121779770452"}],
                 "lockedFields": ["TITLE"], "version": 0}\
                """)
public record VideoBody(
        @Size(max = Video.MAX_TITLE) @Nullable String title,
        @Size(max = Video.MAX_TITLE) @Nullable String sortTitle,
        @Size(max = ArtistLine.MOST) @Nullable List<@Valid Artist> artists,
        @Nullable VideoKind kind,
        @Size(max = NewVideo.MAX_VERSION_NAME) @Nullable String versionName,
        @Schema(description = "yyyy, yyyy-mm or yyyy-mm-dd", maxLength = 10)
                @Nullable String released,
        @Size(max = 500) @Nullable String album,
        @Size(max = 300) @Nullable String label,
        @Size(max = 100_000) @Nullable String description,
        @Nullable Boolean explicit,
        @Size(max = 100) @Nullable List<String> genres,
        @Size(max = 100) @Nullable List<String> tags,
        @Size(max = VideoEdit.MOST_IDS) @Nullable List<ExternalId> externalIds,
        @Nullable VideoIntent intent,
        @Nullable List<VideoField> lockedFields,
        @Nullable Integer version) {

    /**
     * One credit.
     *
     * @param name the artist's, or an alias; made when there is none. May be left out with an id.
     * @param role MAIN when left out
     * @param creditedAs how the artist is called on this video, when not by his name
     * @param artistId who is meant, whatever the name says
     */
    public record Artist(
            @Size(max = org.mvidarr.library.Artist.MAX_NAME) @Nullable String name,
            @Nullable CreditRole role,
            @Size(max = org.mvidarr.library.Artist.MAX_NAME) @Nullable String creditedAs,
            @Nullable Long artistId) {
        NewCredit asCredit() {
            String called = name == null && artistId != null ? creditedAs : name;
            return new NewCredit(
                    Check.artistName(called),
                    Objects.requireNonNullElse(role, CreditRole.MAIN),
                    creditedAs,
                    artistId);
        }
    }

    /** The present state of a video, for a patch to be laid over. */
    static VideoBody of(VideoDetail video) {
        VideoView view = video.summary();
        return new VideoBody(
                view.title(),
                video.sortTitle().equals(SortName.of(view.title(), Video.MAX_TITLE))
                        ? null
                        : video.sortTitle(),
                video.credits().stream()
                        .map(
                                credit ->
                                        new Artist(
                                                credit.name(),
                                                credit.role(),
                                                credit.creditedAs(),
                                                credit.artistId()))
                        .toList(),
                view.kind(),
                view.versionName(),
                video.released(),
                video.album(),
                video.label(),
                video.description(),
                video.explicit(),
                video.genres(),
                video.tags(),
                video.externalIds(),
                video.intent(),
                video.lockedFields(),
                view.version());
    }

    NewVideo asNew() {
        return new NewVideo(
                Check.title(title),
                credits(),
                kindOrOfficial(),
                versionName,
                facts(),
                Set.copyOf(Objects.requireNonNullElse(externalIds, List.of())),
                null,
                Objects.requireNonNullElse(intent, VideoIntent.KNOWN));
    }

    /**
     * @param expected the version that was read, or {@link org.mvidarr.platform.Versioned#ANY}
     */
    VideoEdit asEdit(int expected) {
        return new VideoEdit(
                Check.title(title),
                credits(),
                kindOrOfficial(),
                versionName,
                facts(),
                externalIds == null ? null : Set.copyOf(externalIds),
                lockedFields == null ? null : Set.copyOf(lockedFields),
                expected);
    }

    /** A patch that takes external ids or locks away means that there are to be none. */
    VideoBody whole() {
        return new VideoBody(
                title,
                sortTitle,
                artists,
                kind,
                versionName,
                released,
                album,
                label,
                description,
                explicit,
                genres,
                tags,
                Objects.requireNonNullElse(externalIds, List.of()),
                intent,
                Objects.requireNonNullElse(lockedFields, List.of()),
                version);
    }

    private VideoKind kindOrOfficial() {
        return Objects.requireNonNullElse(kind, VideoKind.OFFICIAL);
    }

    private List<NewCredit> credits() {
        return Objects.requireNonNullElse(artists, List.<Artist>of()).stream()
                .map(Artist::asCredit)
                .toList();
    }

    private VideoFacts facts() {
        return new VideoFacts(
                release(),
                album,
                label,
                description,
                Objects.requireNonNullElse(genres, List.of()),
                Objects.requireNonNullElse(tags, List.of()),
                sortTitle,
                explicit);
    }

    private @Nullable ReleaseDate release() {
        if (released == null || released.isBlank()) {
            return null;
        }
        return ReleaseDate.parse(released)
                .orElseThrow(() -> new Refusal.Invalid("released", "library.released"));
    }
}
