package org.mvidarr.library;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A video as the API takes it; what is left out is empty.
 *
 * @param version for a change, unless If-Match names it; without meaning for a new video
 */
@Schema(
        name = "VideoBody",
        example =
                """
                {"title": "Under Pressure", "artists": [{"name": "Queen", "role": "MAIN"},
                 {"name": "David Bowie", "role": "MAIN"}], "kind": "OFFICIAL", "released": "1981-10",
                 "album": "Hot Space", "genres": ["Rock"], "tags": [], "version": 0}\
                """)
public record VideoBody(
        @Nullable String title,
        @Nullable List<Artist> artists,
        @Nullable VideoKind kind,
        @Nullable String versionName,
        @Nullable String released,
        @Nullable String album,
        @Nullable String label,
        @Nullable String description,
        @Nullable List<String> genres,
        @Nullable List<String> tags,
        @Nullable List<ExternalId> externalIds,
        @Nullable VideoIntent intent,
        @Nullable Integer version) {

    /** One credit; the role is MAIN when left out. */
    public record Artist(@Nullable String name, @Nullable CreditRole role) {}

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
                Check.title(title), credits(), kindOrOfficial(), versionName, facts(), expected);
    }

    private VideoKind kindOrOfficial() {
        return Objects.requireNonNullElse(kind, VideoKind.OFFICIAL);
    }

    private List<NewCredit> credits() {
        return Objects.requireNonNullElse(artists, List.<Artist>of()).stream()
                .map(
                        artist ->
                                new NewCredit(
                                        Check.artistName(artist.name()),
                                        Objects.requireNonNullElse(artist.role(), CreditRole.MAIN)))
                .toList();
    }

    private VideoFacts facts() {
        return new VideoFacts(
                release(),
                album,
                label,
                description,
                Objects.requireNonNullElse(genres, List.of()),
                Objects.requireNonNullElse(tags, List.of()));
    }

    private @Nullable ReleaseDate release() {
        if (released == null || released.isBlank()) {
            return null;
        }
        return ReleaseDate.parse(released)
                .orElseThrow(() -> new Refusal.Invalid("released", "library.released"));
    }
}
