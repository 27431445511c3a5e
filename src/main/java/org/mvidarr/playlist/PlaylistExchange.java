package org.mvidarr.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;
import org.mvidarr.identity.SignedIn;
import org.mvidarr.platform.Clipped;
import org.mvidarr.platform.Refusal;
import org.mvidarr.playlist.exchange.ListFormat;
import org.mvidarr.playlist.exchange.Track;
import org.mvidarr.playlist.exchange.TrackList;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Door by which playlists come in and go out as files. */
@ApplicationScoped
@Transactional
public class PlaylistExchange {
    /** Largest file that is read, in bytes. */
    public static final int LARGEST = 10_000_000;

    private static final int MEGA = 1_000_000;

    @Inject Playlists playlists;
    @Inject PlaylistGate gate;
    @Inject PlaylistCatalog catalog;
    @Inject PlaylistContents contents;
    @Inject TrackSearch search;

    /** How paths are written. */
    public enum Paths {
        /** Below the root folder of each file, for a list that lies there. */
        RELATIVE,
        /** As this server sees them. */
        ABSOLUTE
    }

    /**
     * A file for other programs.
     *
     * @param name with its ending, for the disk of whoever takes it
     */
    public record Exported(String name, ListFormat format, String text) {}

    /**
     * How a file is to be taken.
     *
     * @param name of the playlist; null for what the file says
     * @param format null to see for oneself
     * @param trial only look what would be found
     */
    public record Wish(@Nullable String name, @Nullable ListFormat format, boolean trial) {}

    public Exported export(long id, ListFormat format, Paths paths, SignedIn who) {
        Playlist playlist = gate.readable(id, who);
        List<PlaylistContents.Noted> all = contents.all(playlist, who);
        List<Object[]> rows =
                playlists.described(
                        all.stream().map(PlaylistContents.Noted::videoId).toArray(Long[]::new));
        if (rows.size() != all.size()) {
            // A video went between the two statements.
            throw new Refusal.Unavailable("playlist.busy");
        }
        List<Track> tracks = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            tracks.add(track(i + 1, rows.get(i), all.get(i).note(), paths));
        }
        TrackList list = new TrackList(playlist.name, playlist.description, tracks);
        return new Exported(
                fileName(playlist.name) + "." + format.extension(), format, format.write(list));
    }

    /**
     * Makes a manual playlist of the videos that a file names, and tells of each entry what became
     * of it.
     *
     * @throws Refusal.Invalid when it is no playlist file, or too large
     */
    public ImportReport take(byte[] file, Wish wish, SignedIn who) {
        ListFormat format = wish.format() == null ? ListFormat.of(file) : wish.format();
        TrackList list = format.read(file);
        if (list.tracks().isEmpty()) {
            throw new Refusal.Invalid("file", "playlist.file.empty");
        }
        String name = name(wish.name(), list.name());
        List<ImportedEntry> entries = search.find(list.tracks());
        List<PlaylistContents.Noted> found = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Long video = entries.get(i).videoId();
            if (video != null) {
                found.add(new PlaylistContents.Noted(video, list.tracks().get(i).note()));
            }
        }
        if (wish.trial() || found.isEmpty()) {
            return ImportReport.of(null, name, format, entries);
        }
        PlaylistText text =
                new PlaylistText(name, list.description(), Sharing.PRIVATE, false, true);
        Playlist made = catalog.record(new NewPlaylist(text, null, null), who);
        contents.fill(made, found, who);
        return ImportReport.of(made.id, name, format, entries);
    }

    /**
     * Reads a file, never more of it than there may be.
     *
     * @throws Refusal.Invalid for the field {@code file}, when it is larger
     */
    public static byte[] bounded(InputStream file) {
        try {
            byte[] bytes = file.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new Refusal.Invalid("file", "playlist.file.large", LARGEST / MEGA);
            }
            return bytes;
        } catch (IOException e) {
            throw new Refusal.Invalid("file", "playlist.file.unlike");
        }
    }

    private static String name(@Nullable String wanted, @Nullable String written) {
        if (wanted != null && !wanted.isBlank()) {
            return PlaylistText.named(wanted);
        }
        try {
            return PlaylistText.named(written);
        } catch (Refusal.Invalid e) {
            return "Playlist";
        }
    }

    private static Track track(int place, Object[] row, @Nullable String note, Paths paths) {
        @Nullable String below = (String) row[2];
        @Nullable String path =
                below == null || paths == Paths.RELATIVE ? below : row[3] + "/" + below;
        @Nullable Number millis = (Number) row[4];
        return new Track(
                place,
                path,
                (String) row[1],
                (String) row[0],
                millis == null ? null : millis.longValue(),
                note,
                null);
    }

    /** What every disk takes. */
    private static String fileName(String name) {
        String plain = name.replaceAll("[\\p{C}\\\\/:*?\"<>|]", "_").strip();
        return Clipped.to(100, plain).replaceAll("[. ]+$", "");
    }
}
