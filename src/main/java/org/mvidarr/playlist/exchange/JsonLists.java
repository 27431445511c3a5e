package org.mvidarr.playlist.exchange;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;

import org.jspecify.annotations.Nullable;
import org.mvidarr.platform.Refusal;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The two kinds of playlist file in JSON. Read piece by piece: what does not belong there is passed
 * over without being kept, however much it is.
 */
final class JsonLists {
    private static final String OWN_MARK = "mvidarr";
    private static final int LONGEST_TEXT = 500;
    private static final Names JSPF = new Names("creator", "duration", "annotation");
    private static final Names OWN = new Names("artist", "durationMillis", "note");

    private JsonLists() {}

    static TrackList readJspf(String text) {
        Reading reading = new Reading("track", JsonLists::jspfTrack);
        return parsed(
                text,
                parser -> {
                    String key;
                    while ((key = nextKey(parser)) != null) {
                        if (key.equals("playlist") && parser.next() == Event.START_OBJECT) {
                            reading.members(parser);
                        } else {
                            pass(parser);
                        }
                    }
                    return reading.done();
                });
    }

    static TrackList readOwn(String text) {
        Reading reading = new Reading("entries", JsonLists::ownTrack);
        return parsed(
                text,
                parser -> {
                    reading.members(parser);
                    return reading.done();
                });
    }

    /** Reads an open parser that stands within the outermost object. */
    @FunctionalInterface
    private interface Body {
        TrackList read(JsonParser parser);
    }

    private static TrackList parsed(String text, Body body) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.next() != Event.START_OBJECT) {
                throw new Refusal.Invalid("file", "playlist.file.unlike");
            }
            return body.read(parser);
        } catch (JsonParsingException e) {
            throw new Refusal.Invalid(
                    "file", "playlist.file.broken", e.getLocation().getLineNumber());
        } catch (Refusal e) {
            throw e;
        } catch (RuntimeException e) {
            // The parser has no exception of its own for what is nested too deeply or ends too
            // early.
            throw new Refusal.Invalid("file", "playlist.file.unlike");
        }
    }

    private static @Nullable String nextKey(JsonParser parser) {
        return parser.next() == Event.KEY_NAME ? parser.getString() : null;
    }

    /**
     * Passes over the value the parser stands on, or that of the key it stands on. Not by the
     * parser's own skipping, which never comes back from a file that ends too early.
     */
    private static void pass(JsonParser parser) {
        int open = 0;
        Event event = parser.currentEvent();
        do {
            switch (event) {
                case START_OBJECT, START_ARRAY -> open++;
                case END_OBJECT, END_ARRAY -> open--;
                default -> {}
            }
        } while ((open > 0 || event == Event.KEY_NAME) && (event = parser.next()) != null);
    }

    /** The members of a playlist: its texts and its entries. */
    private static final class Reading {
        private final String list;
        private final BiFunction<Integer, JsonObject, Track> entry;
        private final List<Track> tracks = new ArrayList<>();
        private @Nullable String name;
        private @Nullable String description;
        private boolean found;

        private Reading(String list, BiFunction<Integer, JsonObject, Track> entry) {
            this.list = list;
            this.entry = entry;
        }

        private void members(JsonParser parser) {
            String key;
            while ((key = nextKey(parser)) != null) {
                Event value = parser.next();
                if (key.equals(list) && value == Event.START_ARRAY) {
                    found = true;
                    entries(parser);
                } else if (value == Event.VALUE_STRING
                        && (key.equals("title") || key.equals("name"))) {
                    name = parser.getString();
                } else if (value == Event.VALUE_STRING
                        && (key.equals("annotation") || key.equals("description"))) {
                    description = parser.getString();
                } else {
                    pass(parser);
                }
            }
        }

        private void entries(JsonParser parser) {
            for (Event next = parser.next(); next != Event.END_ARRAY; next = parser.next()) {
                if (tracks.size() == TrackList.MOST) {
                    throw ListFormat.tooMany();
                }
                int number = tracks.size() + 1;
                if (next == Event.START_OBJECT) {
                    tracks.add(entry.apply(number, parser.getObject()));
                } else {
                    pass(parser);
                    tracks.add(Track.broken(number, Track.Fault.UNREADABLE));
                }
            }
        }

        private TrackList done() {
            if (!found) {
                throw new Refusal.Invalid("file", "playlist.file.unlike");
            }
            return new TrackList(name, description, tracks);
        }
    }

    /** What the members of an entry are called. */
    private record Names(String artist, String duration, String note) {}

    private static Track jspfTrack(int number, JsonObject json) {
        return track(number, first(json.get("location")), json, JSPF);
    }

    private static Track ownTrack(int number, JsonObject json) {
        return track(number, text(json, "path"), json, OWN);
    }

    private static Track track(int number, @Nullable String path, JsonObject json, Names names) {
        if (path != null && path.length() > Track.LONGEST) {
            return Track.broken(number, Track.Fault.TOO_LONG);
        }
        @Nullable String title = Track.plain(text(json, "title"), LONGEST_TEXT);
        @Nullable String place = path == null || Track.unreadable(path) ? null : path;
        if (title == null && (place == null || place.isBlank())) {
            return Track.broken(number, path == null ? Track.Fault.EMPTY : Track.Fault.UNREADABLE);
        }
        return new Track(
                number,
                place,
                Track.plain(text(json, names.artist), LONGEST_TEXT),
                title,
                millis(json.get(names.duration)),
                Track.plain(text(json, names.note), LONGEST_TEXT),
                null);
    }

    private static @Nullable Long millis(@Nullable JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            return null;
        }
        double millis = number.doubleValue();
        return millis >= 1 && millis < 1e12 ? (long) millis : null;
    }

    /** JSPF gives a location as one text or a list of them. */
    private static @Nullable String first(@Nullable JsonValue value) {
        return switch (value) {
            case JsonString text -> text.getString();
            case JsonArray list when !list.isEmpty() -> first(list.getFirst());
            case null, default -> null;
        };
    }

    private static @Nullable String text(JsonObject json, String name) {
        return json.get(name) instanceof JsonString text ? text.getString() : null;
    }

    static String writeJspf(TrackList list) {
        JsonArrayBuilder tracks = Json.createArrayBuilder();
        for (Track track : list.tracks()) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            if (track.path() != null) {
                json.add("location", Json.createArrayBuilder().add(PathText.uri(track.path())));
            }
            add(json, "title", track.title());
            add(json, "creator", track.artist());
            add(json, "annotation", track.note());
            if (track.durationMillis() != null) {
                json.add("duration", track.durationMillis());
            }
            tracks.add(json);
        }
        JsonObjectBuilder playlist = Json.createObjectBuilder();
        add(playlist, "title", list.name());
        add(playlist, "annotation", list.description());
        return Json.createObjectBuilder()
                .add("playlist", playlist.add("track", tracks))
                .build()
                .toString();
    }

    static String writeOwn(TrackList list) {
        JsonArrayBuilder entries = Json.createArrayBuilder();
        for (Track track : list.tracks()) {
            JsonObjectBuilder json = Json.createObjectBuilder();
            add(json, "artist", track.artist());
            add(json, "title", track.title());
            add(json, "path", track.path());
            add(json, "note", track.note());
            if (track.durationMillis() != null) {
                json.add("durationMillis", track.durationMillis());
            }
            entries.add(json);
        }
        JsonObjectBuilder playlist = Json.createObjectBuilder().add(OWN_MARK, "playlist");
        add(playlist, "name", list.name());
        add(playlist, "description", list.description());
        return playlist.add("entries", entries).build().toString();
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            json.add(name, value);
        }
    }
}
