package org.mvidarr.organize.nfo;

import org.jspecify.annotations.Nullable;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads {@code <musicvideo>} and {@code <movie>} NFO files that anybody may have put there:
 * document types are off, and with them entities; size, depth and the number of values are limited.
 * A file that cannot be read so is as good as none.
 */
public final class NfoReader {
    private static final Logger LOG = System.getLogger("org.mvidarr.organize");
    private static final long MAX_BYTES = 1_000_000;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_VALUES = 200;
    private static final int MAX_TEXT = 100_000;
    private static final Set<String> ROOTS = Set.of("musicvideo", "movie");

    private NfoReader() {}

    /** The NFO beside a video: same name, other extension. */
    public static Path beside(Path video) {
        String name = video.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return video.resolveSibling((dot <= 0 ? name : name.substring(0, dot)) + ".nfo");
    }

    /** Empty when there is no such file or nothing in it that can be used. */
    public static Optional<Nfo> read(Path file) {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            if (Files.size(file) > MAX_BYTES) {
                LOG.log(Level.INFO, "Passed over {0}: larger than an NFO can be", file);
                return Optional.empty();
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return read(in);
            }
        } catch (IOException | XMLStreamException e) {
            LOG.log(Level.INFO, "Passed over {0}: {1}", file, firstLine(e));
            return Optional.empty();
        }
    }

    private static Optional<Nfo> read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver(
                (publicId, systemId, baseUri, namespace) -> {
                    throw new XMLStreamException("refers to another file");
                });
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        try {
            return new Reading(xml).run();
        } finally {
            xml.close();
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("not readable");
    }

    /**
     * One pass over one file. Only children of the root are of interest, and the name inside an
     * artist.
     */
    private static final class Reading {
        private final XMLStreamReader xml;
        private final Map<String, List<String>> values = new LinkedHashMap<>();
        private final Map<String, String> ids = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private final List<String> path = new ArrayList<>();
        private @Nullable String idType;
        private int count;

        Reading(XMLStreamReader xml) {
            this.xml = xml;
        }

        Optional<Nfo> run() throws XMLStreamException {
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open(xml.getLocalName());
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
                            append(xml.getText());
                    case XMLStreamConstants.END_ELEMENT -> {
                        close();
                        if (path.isEmpty()) {
                            return Optional.of(nfo());
                        }
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        }

        private void open(String name) throws XMLStreamException {
            if (path.isEmpty() && !ROOTS.contains(name)) {
                throw new XMLStreamException("describes no video but a " + name);
            }
            if (path.size() >= MAX_DEPTH || ++count > MAX_VALUES * 10) {
                throw new XMLStreamException("is too large or too deep");
            }
            path.add(name);
            text.setLength(0);
            if (name.equals("uniqueid")) {
                idType = xml.getAttributeValue(null, "type");
            }
        }

        private void append(String part) {
            if (text.length() + part.length() <= MAX_TEXT) {
                text.append(part);
            }
        }

        private void close() {
            String value = text.toString().strip();
            String name = path.removeLast();
            text.setLength(0);
            if (value.isEmpty()) {
                return;
            }
            if (path.size() == 1 && name.equals("uniqueid") && idType != null) {
                ids.putIfAbsent(idType, value);
            } else if (path.size() == 1
                    || (path.size() == 2 && name.equals("name") && path.get(1).equals("artist"))) {
                List<String> all =
                        values.computeIfAbsent(
                                path.size() == 1 ? name : "artist", key -> new ArrayList<>());
                if (all.size() < MAX_VALUES) {
                    all.add(value);
                }
            }
        }

        private Nfo nfo() {
            return new Nfo(
                    first("title"),
                    split("artist", " / "),
                    split("director", " / "),
                    first("album"),
                    first("studio"),
                    first("plot"),
                    split("genre", "\\s*/\\s*"),
                    split("tag", " / "),
                    released(),
                    ids,
                    null);
        }

        private @Nullable String released() {
            for (String name : List.of("premiered", "aired", "releasedate", "year")) {
                String value = first(name);
                if (value != null) {
                    return value;
                }
            }
            return null;
        }

        private @Nullable String first(String name) {
            List<String> all = values.getOrDefault(name, List.of());
            return all.isEmpty() ? null : all.getFirst();
        }

        /** Kodi puts several into one element, parted by " / ". */
        private List<String> split(String name, String separator) {
            return values.getOrDefault(name, List.of()).stream()
                    .flatMap(value -> List.of(value.split(separator)).stream())
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
        }
    }
}
