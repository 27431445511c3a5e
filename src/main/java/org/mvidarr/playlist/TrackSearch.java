package org.mvidarr.playlist;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.mvidarr.library.NameKey;
import org.mvidarr.library.VideoKind;
import org.mvidarr.library.title.ParsedCredit;
import org.mvidarr.library.title.ParsedTitle;
import org.mvidarr.library.title.TitleParser;
import org.mvidarr.playlist.ImportedEntry.Outcome;
import org.mvidarr.playlist.ImportedEntry.Reason;
import org.mvidarr.playlist.exchange.PathText;
import org.mvidarr.playlist.exchange.Track;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the videos that the entries of a playlist file mean: by the place of the file first, then
 * by artist and title, compared by their keys. Two queries for a file of any length.
 */
@ApplicationScoped
class TrackSearch {
    private static final int MOST_CANDIDATES = 10;

    @Inject Playlists playlists;

    List<ImportedEntry> find(List<Track> tracks) {
        Map<Integer, List<Long>> atPath = byPath(tracks);
        Map<Integer, Wanted> named = new HashMap<>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            if (track.fault() == null && !atPath.containsKey(i)) {
                Wanted wanted = Wanted.of(track);
                if (wanted != null) {
                    named.put(i, wanted);
                }
            }
        }
        Map<String, List<Titled>> titled = byTitle(named);
        List<ImportedEntry> found = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            Track.Fault fault = track.fault();
            if (fault != null) {
                found.add(lost(track, Outcome.NOT_FOUND, Reason.valueOf(fault.name()), List.of()));
            } else if (atPath.containsKey(i)) {
                found.add(chosen(track, atPath.get(i), Outcome.FOUND_BY_PATH));
            } else if (named.containsKey(i)) {
                found.add(chosen(track, named.get(i).among(titled), Outcome.FOUND_BY_NAME));
            } else {
                found.add(lost(track, Outcome.NOT_FOUND, Reason.NAMELESS, List.of()));
            }
        }
        return found;
    }

    private static ImportedEntry chosen(Track track, List<Long> videos, Outcome how) {
        if (videos.isEmpty()) {
            return lost(track, Outcome.NOT_FOUND, Reason.UNKNOWN, videos);
        }
        if (videos.size() > 1) {
            Reason reason =
                    how == Outcome.FOUND_BY_PATH ? Reason.SEVERAL_FILES : Reason.SEVERAL_TITLED;
            return lost(track, Outcome.AMBIGUOUS, reason, videos);
        }
        return new ImportedEntry(
                track.line(), track.text(), how, videos.getFirst(), List.of(), null);
    }

    private static ImportedEntry lost(
            Track track, Outcome outcome, Reason reason, List<Long> videos) {
        List<Long> few = videos.stream().limit(MOST_CANDIDATES).toList();
        return new ImportedEntry(track.line(), track.text(), outcome, null, few, reason);
    }

    /** By number of the entry; entries whose path is unknown are left out. */
    private Map<Integer, List<Long>> byPath(List<Track> tracks) {
        List<Integer> numbers = new ArrayList<>();
        List<Integer> shortened = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (int i = 0; i < tracks.size(); i++) {
            String path = tracks.get(i).path();
            if (path == null || PathText.isAddress(path)) {
                continue;
            }
            List<String> candidates = PathText.candidates(path);
            for (int rank = 0; rank < candidates.size(); rank++) {
                numbers.add(i);
                shortened.add(rank);
                paths.add(candidates.get(rank));
            }
        }
        if (numbers.isEmpty()) {
            return Map.of();
        }
        Map<Integer, List<Placed>> placed =
                playlists
                        .filesAt(
                                numbers.toArray(Integer[]::new),
                                shortened.toArray(Integer[]::new),
                                paths.toArray(String[]::new))
                        .stream()
                        .map(Placed::of)
                        .collect(groupingBy(Placed::track));
        Map<Integer, List<Long>> found = new HashMap<>();
        placed.forEach((track, files) -> found.put(track, best(tracks.get(track), files)));
        return found;
    }

    /** The file of exactly this path; else those that most of the path fits. */
    private static List<Long> best(Track track, List<Placed> files) {
        String path = Objects.requireNonNull(track.path());
        List<Long> exact =
                files.stream()
                        .filter(file -> file.path().equals(path))
                        .map(Placed::video)
                        .distinct()
                        .toList();
        if (!exact.isEmpty()) {
            return exact;
        }
        int least = files.stream().mapToInt(Placed::shortened).min().orElse(0);
        return files.stream()
                .filter(file -> file.shortened() == least)
                .map(Placed::video)
                .distinct()
                .toList();
    }

    private record Placed(int track, int shortened, long video, String path) {
        private static Placed of(Object[] row) {
            return new Placed(
                    ((Number) row[0]).intValue(),
                    ((Number) row[1]).intValue(),
                    ((Number) row[2]).longValue(),
                    (String) row[3]);
        }
    }

    private Map<String, List<Titled>> byTitle(Map<Integer, Wanted> named) {
        Set<String> titles = new HashSet<>();
        named.values().forEach(wanted -> titles.addAll(wanted.titles));
        if (titles.isEmpty()) {
            return Map.of();
        }
        return playlists.titled(titles.toArray(String[]::new)).stream()
                .map(Titled::of)
                .collect(groupingBy(Titled::title));
    }

    private record Titled(
            long video, String title, String artist, VideoKind kind, @Nullable String version) {
        private static Titled of(Object[] row) {
            return new Titled(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    VideoKind.valueOf((String) row[3]),
                    (String) row[4]);
        }
    }

    /** What an entry says of its video, as keys. */
    private record Wanted(
            Set<String> artists, Set<String> titles, VideoKind kind, @Nullable String version) {
        /** Null when it names nobody or nothing. */
        private static @Nullable Wanted of(Track track) {
            @Nullable String title = track.title() == null ? fileName(track) : track.title();
            if (title == null || title.isBlank()) {
                return null;
            }
            @Nullable String artist = track.artist();
            ParsedTitle parsed =
                    artist == null || artist.isBlank()
                            ? TitleParser.parse(title)
                            : TitleParser.parseIn(artist, title, name -> false);
            Set<String> titles = keys(Stream.of(title, parsed.title()));
            Set<String> artists =
                    keys(
                            Stream.concat(
                                    Stream.ofNullable(artist),
                                    Stream.concat(parsed.credits().stream(), credits(artist, title))
                                            .map(ParsedCredit::name)));
            return artists.isEmpty() || titles.isEmpty()
                    ? null
                    : new Wanted(artists, titles, parsed.kind(), parsed.versionName());
        }

        private static Stream<ParsedCredit> credits(@Nullable String artist, String title) {
            return artist == null
                    ? Stream.empty()
                    : TitleParser.parse(artist + " - " + title).credits().stream();
        }

        private static Set<String> keys(Stream<String> names) {
            Set<String> keys = new HashSet<>();
            names.filter(name -> !name.isBlank()).map(NameKey::of).forEach(keys::add);
            return keys;
        }

        private static @Nullable String fileName(Track track) {
            String path = track.path();
            if (path == null) {
                return null;
            }
            String name =
                    path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
            int dot = name.lastIndexOf('.');
            return dot > 0 ? name.substring(0, dot) : name;
        }

        private List<Long> among(Map<String, List<Titled>> known) {
            List<Titled> fitting =
                    titles.stream()
                            .flatMap(title -> known.getOrDefault(title, List.of()).stream())
                            .filter(video -> artists.contains(video.artist))
                            .toList();
            List<Long> all = fitting.stream().map(Titled::video).distinct().sorted().toList();
            if (all.size() < 2) {
                return all;
            }
            List<Long> same =
                    fitting.stream()
                            .filter(video -> video.kind == kind && sameVersion(video.version))
                            .map(Titled::video)
                            .distinct()
                            .sorted()
                            .toList();
            return same.isEmpty() ? all : same;
        }

        private boolean sameVersion(@Nullable String other) {
            return version == null || other == null
                    ? version == null && other == null
                    : NameKey.same(version, other);
        }
    }
}
