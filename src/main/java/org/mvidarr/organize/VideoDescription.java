package org.mvidarr.organize;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.CreditRole;
import org.mvidarr.library.CreditView;
import org.mvidarr.library.ExternalId;
import org.mvidarr.library.VideoDetail;
import org.mvidarr.library.VideoKind;
import org.mvidarr.library.VideoView;
import org.mvidarr.media.MediaFileView;
import org.mvidarr.media.StreamKind;
import org.mvidarr.media.StreamView;
import org.mvidarr.media.Tags;
import org.mvidarr.organize.naming.NameFacts;
import org.mvidarr.organize.nfo.Nfo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the library knows of a video, in the forms that names, NFO files and tags want it in. */
final class VideoDescription {
    private VideoDescription() {}

    static NameFacts forName(VideoDetail video, MediaFileView file) {
        VideoView view = video.summary();
        return new NameFacts(
                view.id(),
                first(view),
                view.artistLine(),
                view.title(),
                video.album(),
                view.year(),
                view.kind(),
                view.versionName(),
                file.height());
    }

    static Nfo forNfo(VideoDetail video, MediaFileView file, List<StreamView> streams) {
        VideoView view = video.summary();
        Map<String, String> ids = new LinkedHashMap<>();
        for (ExternalId id : video.externalIds()) {
            ids.put(
                    id.source().equals("musicbrainz") ? "musicbrainzrecording" : id.source(),
                    id.value());
        }
        List<String> kind =
                view.kind() == VideoKind.OTHER
                        ? List.of()
                        : List.of(
                                view.kind()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', ' '));
        return new Nfo(
                titleWithVersion(view),
                names(view, CreditRole.MAIN, CreditRole.PERFORMER, CreditRole.FEATURED),
                names(view, CreditRole.DIRECTOR),
                video.album(),
                video.label(),
                video.description(),
                video.genres(),
                Stream.concat(kind.stream(), video.tags().stream()).distinct().toList(),
                video.released(),
                ids,
                film(file, streams));
    }

    static Tags forTags(VideoDetail video) {
        VideoView view = video.summary();
        return new Tags(
                titleWithVersion(view),
                view.artistLine().isEmpty() ? null : view.artistLine(),
                video.album(),
                video.genres().isEmpty() ? null : video.genres().getFirst(),
                video.released());
    }

    private static String titleWithVersion(VideoView view) {
        String version = view.versionName();
        return version == null ? view.title() : view.title() + " (" + version + ")";
    }

    private static @Nullable String first(VideoView view) {
        return names(view, CreditRole.MAIN, CreditRole.PERFORMER, CreditRole.FEATURED).stream()
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(VideoView view, CreditRole... roles) {
        return Stream.of(roles)
                .flatMap(role -> view.artists().stream().filter(credit -> credit.role() == role))
                .map(CreditView::name)
                .distinct()
                .toList();
    }

    private static Nfo.@Nullable FilmFacts film(MediaFileView file, List<StreamView> streams) {
        Long millis = file.durationMillis();
        if (millis == null) {
            return null;
        }
        Optional<StreamView> audio =
                streams.stream().filter(stream -> stream.kind() == StreamKind.AUDIO).findFirst();
        return new Nfo.FilmFacts(
                Math.round(millis / 1000.0),
                file.videoCodec(),
                file.width(),
                file.height(),
                file.audioCodec(),
                audio.map(StreamView::channels).orElse(null),
                audio.map(StreamView::language).orElse(null));
    }
}
