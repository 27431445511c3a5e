package org.mvidarr.organize.nfo;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an NFO that Kodi, Jellyfin and ErsatzTV all read the same way: one element per artist, a
 * full date as both {@code premiered} and {@code aired} and a partial one as {@code year}, because
 * Jellyfin drops partial dates and ErsatzTV reads {@code aired}; no slash in genres, because
 * Jellyfin splits there.
 */
public final class NfoWriter {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");

    /** By this an NFO of ours is known again; one of anybody else is never overwritten. */
    private static final String MARK = "MVidarr";

    private static final int MARK_WITHIN = 400;

    /** All that XML 1.0 cannot hold, and what would turn text around. */
    private static final Pattern FORBIDDEN =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F&&[^\\n"
                        + "\\t]]");

    private static final Pattern FULL_DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private NfoWriter() {}

    /**
     * Writes the file in one move, so that no reader sees half of it.
     *
     * @return false when somebody else's NFO is there, which is left alone
     * @throws IOException when the folder cannot be written
     */
    public static boolean write(Path file, Nfo nfo) throws IOException {
        if (Files.exists(file) && !isOurs(file)) {
            return false;
        }
        Path temporary =
                file.resolveSibling(
                        ".mvidarr-" + Integer.toHexString(file.getFileName().hashCode()) + ".nfo");
        try {
            Files.writeString(temporary, text(nfo), StandardCharsets.UTF_8);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return true;
    }

    /** The document as text. */
    public static String text(Nfo nfo) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeComment(" " + MARK + " ");
            xml.writeCharacters("\n");
            xml.writeStartElement("musicvideo");
            body(xml, nfo);
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("An NFO cannot be written to memory", e);
        }
        return out.toString();
    }

    private static boolean isOurs(Path file) {
        try (var reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            char[] head = new char[MARK_WITHIN];
            int read = reader.read(head);
            return read > 0 && new String(head, 0, read).contains("<!-- " + MARK + " -->");
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "NFO cannot be looked at", e);
            return false;
        }
    }

    private static void body(XMLStreamWriter xml, Nfo nfo) throws XMLStreamException {
        element(xml, "title", nfo.title());
        elements(xml, "artist", nfo.artists());
        element(xml, "album", nfo.album());
        element(xml, "plot", nfo.plot());
        elements(
                xml, "genre", nfo.genres().stream().map(genre -> genre.replace('/', '-')).toList());
        elements(xml, "tag", nfo.tags());
        elements(xml, "director", nfo.directors());
        element(xml, "studio", nfo.studio());
        String released = nfo.released();
        if (released != null && FULL_DATE.matcher(released).matches()) {
            element(xml, "premiered", released);
            element(xml, "aired", released);
        } else if (released != null && released.length() >= 4) {
            element(xml, "year", released.substring(0, 4));
        }
        boolean first = true;
        for (Map.Entry<String, String> id : nfo.uniqueIds().entrySet()) {
            indent(xml, 1);
            xml.writeStartElement("uniqueid");
            xml.writeAttribute("type", clean(id.getKey()));
            if (first) {
                xml.writeAttribute("default", "true");
                first = false;
            }
            xml.writeCharacters(clean(id.getValue()));
            xml.writeEndElement();
        }
        if (nfo.film() != null) {
            film(xml, nfo.film());
        }
        element(xml, "lockdata", "true");
    }

    private static void film(XMLStreamWriter xml, Nfo.FilmFacts film) throws XMLStreamException {
        element(
                xml,
                "runtime",
                Long.toString(Math.max(1, Math.round(film.durationSeconds() / 60.0))));
        indent(xml, 1);
        xml.writeStartElement("fileinfo");
        indent(xml, 2);
        xml.writeStartElement("streamdetails");
        group(
                xml,
                "video",
                List.of(
                        pair("codec", film.videoCodec()),
                        pair("aspect", aspect(film)),
                        pair("width", film.width()),
                        pair("height", film.height()),
                        pair("durationinseconds", film.durationSeconds())));
        if (film.audioCodec() != null) {
            group(
                    xml,
                    "audio",
                    List.of(
                            pair("codec", film.audioCodec()),
                            pair("language", film.language()),
                            pair("channels", film.channels())));
        }
        indent(xml, 2);
        xml.writeEndElement();
        indent(xml, 1);
        xml.writeEndElement();
    }

    private record Pair(String name, @Nullable String value) {}

    private static Pair pair(String name, @Nullable Object value) {
        return new Pair(name, value == null ? null : value.toString());
    }

    private static @Nullable String aspect(Nfo.FilmFacts film) {
        Integer width = film.width();
        Integer height = film.height();
        return width == null || height == null || height == 0
                ? null
                : String.format(java.util.Locale.ROOT, "%.6f", (double) width / height);
    }

    private static void group(XMLStreamWriter xml, String name, List<Pair> pairs)
            throws XMLStreamException {
        indent(xml, 3);
        xml.writeStartElement(name);
        for (Pair pair : pairs) {
            if (pair.value() != null) {
                xml.writeStartElement(pair.name());
                xml.writeCharacters(clean(pair.value()));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
    }

    private static void elements(XMLStreamWriter xml, String name, List<String> values)
            throws XMLStreamException {
        for (String value : values) {
            element(xml, name, value);
        }
    }

    private static void element(XMLStreamWriter xml, String name, @Nullable String value)
            throws XMLStreamException {
        if (value != null && !value.isBlank()) {
            indent(xml, 1);
            xml.writeStartElement(name);
            xml.writeCharacters(clean(value));
            xml.writeEndElement();
        }
    }

    private static void indent(XMLStreamWriter xml, int depth) throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static String clean(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
