package org.mvidarr.playlist.exchange;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Extended M3U. A line of text never becomes another line: what would, is taken out or written as
 * an address.
 */
final class M3u {
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

    /** {@code #EXTINF:312 key="value",Artist - Title}. */
    private static final Pattern EXTINF =
            Pattern.compile("(?i)#EXTINF:\\s*(-?\\d{1,9})(?:\\.\\d*)?(?:\\s[^,]{0,500})?,(.*)");

    private static final Pattern LABELLED = Pattern.compile("(?i)#(PLAYLIST|EXTART|EXTREM):(.*)");

    private M3u() {}

    static TrackList read(String text) {
        Reading reading = new Reading();
        int number = 0;
        for (String line : LINE_END.split(text, -1)) {
            number++;
            reading.line(number, line);
        }
        return new TrackList(reading.name, null, reading.tracks);
    }

    /** What is known between the lines. */
    private static final class Reading {
        private final List<Track> tracks = new ArrayList<>();
        private @Nullable String name;
        private @Nullable String artist;
        private @Nullable String title;
        private @Nullable String note;
        private @Nullable Long millis;

        private void line(int number, String raw) {
            String line = raw.strip();
            if (line.isEmpty()) {
                return;
            }
            if (line.startsWith("#")) {
                comment(line);
                return;
            }
            if (tracks.size() == TrackList.MOST) {
                throw ListFormat.tooMany();
            }
            tracks.add(track(number, line));
            artist = null;
            title = null;
            note = null;
            millis = null;
        }

        private Track track(int number, String line) {
            if (line.length() > Track.LONGEST) {
                return Track.broken(number, Track.Fault.TOO_LONG);
            }
            if (Track.unreadable(line)) {
                return title == null
                        ? Track.broken(number, Track.Fault.UNREADABLE)
                        : new Track(number, null, artist, title, millis, note, null);
            }
            return new Track(number, line, artist, title, millis, note, null);
        }

        private void comment(String line) {
            if (line.length() > Track.LONGEST) {
                return;
            }
            Matcher info = EXTINF.matcher(line);
            if (info.matches()) {
                long seconds = Long.parseLong(info.group(1));
                millis = seconds > 0 ? seconds * 1_000 : null;
                named(info.group(2));
                return;
            }
            Matcher labelled = LABELLED.matcher(line);
            if (labelled.matches()) {
                @Nullable String value = Track.plain(labelled.group(2), 500);
                switch (labelled.group(1).toUpperCase(java.util.Locale.ROOT)) {
                    case "PLAYLIST" -> name = value;
                    case "EXTART" -> artist = value;
                    default -> note = value;
                }
            }
        }

        private void named(String text) {
            int dash = text.indexOf(" - ");
            if (dash > 0) {
                artist = Track.plain(text.substring(0, dash), 500);
                title = Track.plain(text.substring(dash + 3), 500);
            } else {
                title = Track.plain(text, 500);
            }
        }
    }

    static String write(TrackList list) {
        StringBuilder out = new StringBuilder("#EXTM3U\n");
        if (list.name() != null) {
            out.append("#PLAYLIST:").append(list.name()).append('\n');
        }
        for (Track track : list.tracks()) {
            String label =
                    (track.artist() == null || track.artist().isEmpty()
                                    ? ""
                                    : Track.plain(track.artist(), 500) + " - ")
                            + Track.plain(track.title(), 500);
            if (track.path() == null) {
                // An #EXTINF without a path would be taken for that of the next one.
                out.append("# ").append(label).append('\n');
                continue;
            }
            Long millis = track.durationMillis();
            out.append("#EXTINF:")
                    .append(millis == null || millis == 0 ? -1 : Math.round(millis / 1_000d))
                    .append(',')
                    .append(label)
                    .append('\n');
            if (track.note() != null) {
                out.append("#EXTREM:").append(Track.plain(track.note(), 500)).append('\n');
            }
            out.append(asLine(track.path())).append('\n');
        }
        return out.toString();
    }

    private static String asLine(String path) {
        if (CONTROL.matcher(path).find() || !path.equals(path.strip())) {
            return PathText.uri(path);
        }
        return path.startsWith("#") ? "./" + path : path;
    }
}
