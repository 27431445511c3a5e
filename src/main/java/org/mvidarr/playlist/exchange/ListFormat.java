package org.mvidarr.playlist.exchange;

import org.mvidarr.platform.Refusal;

import java.nio.charset.StandardCharsets;

/** The kinds of playlist file. */
public enum ListFormat {
    /** Lines of paths, as nearly every player reads them; UTF-8. */
    M3U8("m3u8", "application/vnd.apple.mpegurl"),
    /** XSPF's sibling in JSON. */
    JSPF("jspf", "application/jspf+json"),
    /** Our own: everything a playlist has. */
    JSON("json", "application/json");

    private final String extension;
    private final String mediaType;

    ListFormat(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What a file is, seen from its first sign: JSON begins with a brace, nothing else does. */
    public static ListFormat of(byte[] bytes) {
        String begin =
                new String(bytes, 0, Math.min(bytes.length, 4_096), StandardCharsets.UTF_8)
                        .replace("\uFEFF", "")
                        .strip();
        if (!begin.startsWith("{")) {
            return M3U8;
        }
        return begin.contains("\"mvidarr\"") ? JSON : JSPF;
    }

    /**
     * Reads a file, at most {@value TrackList#MOST} entries of it.
     *
     * @throws Refusal.Invalid for the field {@code file}, when it is no such file or holds more;
     *     single entries that make no sense are in the list with their fault
     */
    public TrackList read(byte[] bytes) {
        return switch (this) {
            case M3U8 -> M3u.read(FileText.lines(bytes));
            case JSPF -> JsonLists.readJspf(FileText.json(bytes));
            case JSON -> JsonLists.readOwn(FileText.json(bytes));
        };
    }

    /** The text of a file; always UTF-8. */
    public String write(TrackList list) {
        return switch (this) {
            case M3U8 -> M3u.write(list);
            case JSPF -> JsonLists.writeJspf(list);
            case JSON -> JsonLists.writeOwn(list);
        };
    }

    static Refusal tooMany() {
        return new Refusal.Invalid("file", "playlist.file.entries", TrackList.MOST);
    }
}
